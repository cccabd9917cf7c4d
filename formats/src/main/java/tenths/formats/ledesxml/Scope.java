package tenths.formats.ledesxml;

import java.util.List;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Place;
import tenths.formats.ledesxml.Sums.Person;
import tenths.formats.ledesxml.Sums.Tax;

/// What a segment of a bill is about, while it is being written.
///
/// @param line the charge of a fee, an expense or a credit; else the first of the bill
/// @param person of a time keeper summary
/// @param tax of a tax or a tax summary
/// @param place of an address
record Scope(Bill bill, Sums sums, Numbering numbering, Charge line, Person person, Tax tax, Place place) {
    static Scope of(Bill bill) {
        return new Scope(
                bill, Sums.of(bill), new Numbering(), bill.lines().getFirst(), Person.NONE, Tax.NONE, Place.NONE);
    }

    Scope with(Charge charge) {
        return new Scope(bill, sums, numbering, charge, person, tax, place);
    }

    Scope with(Person someone) {
        return new Scope(bill, sums, numbering, line, someone, tax, place);
    }

    Scope with(Tax some) {
        return new Scope(bill, sums, numbering, line, person, some, place);
    }

    Scope with(Place where) {
        return new Scope(bill, sums, numbering, line, person, tax, where);
    }

    List<Scope> itself() {
        return List.of(this);
    }

    /// Numbers the segments of a file, so that a receiver can name one.
    static final class Numbering {
        private int last;

        int next() {
            return ++last;
        }
    }
}

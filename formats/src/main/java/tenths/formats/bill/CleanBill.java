package tenths.formats.bill;

import java.util.function.UnaryOperator;
import tenths.formats.bill.Charge.Person;

/// Makes the texts of a bill that came from a file of one format fit for another.
public final class CleanBill {
    private final UnaryOperator<String> cleaning;

    private CleanBill(UnaryOperator<String> cleaning) {
        this.cleaning = cleaning;
    }

    /// @param cleaning what the new format can carry of a text that people read; identifiers and codes stay
    public static Bill of(Bill bill, UnaryOperator<String> cleaning) {
        var clean = new CleanBill(cleaning);
        return new Bill(
                bill.profile(),
                clean.head(bill.head()),
                bill.total(),
                bill.lines().stream().map(clean::charge).toList(),
                bill.changes(),
                bill.early());
    }

    private Head head(Head head) {
        var ids = head.ids();
        return new Head(
                head.number(),
                head.date(),
                head.start(),
                head.end(),
                cleaning.apply(head.description()),
                new Head.Ids(
                        ids.client(),
                        ids.matter(),
                        ids.clientMatter(),
                        ids.lawFirm(),
                        cleaning.apply(ids.matterName()),
                        ids.purchaseOrder(),
                        ids.clientTax(),
                        ids.accountType()),
                place(head.firm()),
                place(head.client()),
                head.currency(),
                head.reported());
    }

    private Place place(Place place) {
        return new Place(
                cleaning.apply(place.name()),
                cleaning.apply(place.address1()),
                cleaning.apply(place.address2()),
                cleaning.apply(place.city()),
                cleaning.apply(place.region()),
                place.postcode(),
                place.country());
    }

    private Charge charge(Charge line) {
        var person = line.person();
        return new Charge(
                line.number(),
                line.type(),
                line.day(),
                line.units(),
                line.unitCost(),
                line.adjustment(),
                line.net(),
                line.task(),
                line.expense(),
                line.activity(),
                new Person(
                        person.id(),
                        cleaning.apply(person.name()),
                        person.classification(),
                        cleaning.apply(person.lastName()),
                        cleaning.apply(person.firstName())),
                cleaning.apply(line.description()),
                line.tax());
    }
}

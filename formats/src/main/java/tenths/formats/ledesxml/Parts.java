package tenths.formats.ledesxml;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Place;
import tenths.formats.ledesxml.Element.Amount;
import tenths.formats.ledesxml.Element.Choice;
import tenths.formats.ledesxml.Element.Country;
import tenths.formats.ledesxml.Element.Currency;
import tenths.formats.ledesxml.Element.Date;
import tenths.formats.ledesxml.Element.Kind;
import tenths.formats.ledesxml.Element.Leaf;
import tenths.formats.ledesxml.Element.Often;
import tenths.formats.ledesxml.Element.Put;
import tenths.formats.ledesxml.Element.Segment;
import tenths.formats.ledesxml.Element.Share;
import tenths.formats.ledesxml.Element.Words;
import tenths.invoicing.InvoiceLine;

/// Words in which the element tables are written.
final class Parts {
    static final Kind TEXT = Words.ANY;
    static final Kind CODE = new Words(10);
    static final Kind DAY = new Date();
    static final Kind AMOUNT = new Amount();
    static final Kind SHARE = new Share();
    static final Kind WHOLE = new Element.Whole();
    static final Kind CURRENCY = new Currency();
    static final Kind COUNTRY = new Country();
    static final Kind YES_NO = new Choice(List.of("Y", "N"));
    static final Kind CHARGE_TYPE = new Choice(List.of("U", "F"));

    private Parts() {}

    static Kind oneOf(String... values) {
        return new Choice(List.of(values));
    }

    /// May be there, and we never write it.
    static Leaf may(String name, Kind kind) {
        return new Leaf(name, kind, false, "", Put.NOTHING);
    }

    /// May be there, and we write it where there is something to say.
    static Leaf may(String name, Kind kind, Function<Scope, String> value) {
        return new Leaf(name, kind, false, "", (row, scope) -> row.escaped(value.apply(scope)));
    }

    static Leaf must(String name, Kind kind, Function<Scope, String> value) {
        return new Leaf(name, kind, true, "", (row, scope) -> row.escaped(value.apply(scope)));
    }

    static Leaf amount(String name, ToLongFunction<Scope> value) {
        return new Leaf(name, AMOUNT, true, "", (row, scope) -> row.decimal(value.applyAsLong(scope), 2));
    }

    /// Always written, and not missed where a file lacks it.
    static Leaf usualAmount(String name, ToLongFunction<Scope> value) {
        return new Leaf(name, AMOUNT, false, "", (row, scope) -> row.decimal(value.applyAsLong(scope), 2));
    }

    /// Left out where it is zero.
    static Leaf mayAmount(String name, ToLongFunction<Scope> value) {
        return new Leaf(name, AMOUNT, false, "", (row, scope) -> {
            if (value.applyAsLong(scope) != 0) {
                row.decimal(value.applyAsLong(scope), 2);
            }
        });
    }

    static Leaf leaf(String name, Kind kind, boolean required, Put put) {
        return new Leaf(name, kind, required, "", put);
    }

    static Segment segment(String name, Often often, Function<Scope, List<Scope>> spread, Element... parts) {
        return new Segment(name, often, "", List.of(parts), spread);
    }

    /// Read where a file has it, never written.
    static Segment unwritten(String name, Often often, Element... parts) {
        return segment(name, often, _ -> List.of(), parts);
    }

    static List<Scope> lines(Scope scope, InvoiceLine.Type type) {
        return scope.bill().lines().stream()
                .filter(line -> line.type() == type)
                .map(scope::with)
                .toList();
    }

    static List<Scope> credits(Scope scope) {
        return scope.bill().lines().stream()
                .filter(line -> !line.isWork())
                .map(scope::with)
                .toList();
    }

    static List<Scope> place(Scope scope, Place place) {
        return place.equals(Place.NONE) ? List.of() : List.of(scope.with(place));
    }

    static long base(Scope scope) {
        return scope.line().net() - scope.line().adjustment();
    }

    static Charge.Person who(Scope scope) {
        return scope.person().who();
    }
}

package tenths.formats.ledes98bi;

import static tenths.formats.delimited.Field.When.CLIENT;
import static tenths.formats.delimited.Field.When.OPTIONAL;
import static tenths.formats.delimited.Field.When.REQUIRED;
import static tenths.formats.delimited.Field.When.UNUSED;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tenths.formats.bill.Head;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.Place;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.Field;
import tenths.formats.delimited.Field.Account;
import tenths.formats.delimited.Field.Country;
import tenths.formats.delimited.Field.Currency;
import tenths.formats.delimited.Field.Decimal;
import tenths.formats.delimited.Field.Kind;
import tenths.formats.delimited.Field.Need;
import tenths.formats.delimited.Field.Rate;
import tenths.formats.delimited.Field.Use;
import tenths.formats.delimited.Field.Words;

/// The field table of LEDES 98BI.
final class Fields {
    private static final Kind PROSE_30 = new Words(30, Use.PROSE);
    private static final Kind PROSE_40 = new Words(40, Use.PROSE);
    private static final Kind PROSE_60 = new Words(60, Use.PROSE);
    private static final Kind ID_20 = new Words(20, Use.ID);
    private static final Kind ID_50 = new Words(50, Use.ID);
    private static final Kind TOTAL = new Decimal(12, 4);
    private static final Kind AMOUNT = new Decimal(10, 4);
    private static final Need ALWAYS = new Need(REQUIRED, REQUIRED, REQUIRED);
    private static final Need FREE = new Need(OPTIONAL, OPTIONAL, OPTIONAL);
    private static final Need PERSON = new Need(CLIENT, UNUSED, UNUSED);
    private static final int FIRM = 34;
    private static final int CLIENT_PLACE = 41;

    // spotless:off
    private static final List<Field> PARTICULARS = List.of(
            new Field(25, "PO_NUMBER", new Words(100, Use.ID), FREE, true,
                    "The client's purchase order.", (row, bill, _) -> row.text(bill.head().ids().purchaseOrder())),
            new Field(26, "CLIENT_TAX_ID", ID_20, new Need(CLIENT, CLIENT, CLIENT), true,
                    "The client's tax id.", (row, bill, _) -> row.text(bill.head().ids().clientTax())),
            new Field(27, "MATTER_NAME", new Words(255, Use.PROSE), ALWAYS, true,
                    "What the matter is called.", (row, bill, _) -> row.text(bill.head().ids().matterName())),
            new Field(28, "INVOICE_TAX_TOTAL", TOTAL, FREE, true,
                    "The sum of the taxes of all lines.", (row, bill, _) -> row.decimal(bill.tax(), 2)),
            new Field(29, "INVOICE_NET_TOTAL", TOTAL, ALWAYS, true,
                    "The invoice total less the tax.", (row, bill, _) -> row.decimal(bill.total() - bill.tax(), 2)),
            new Field(30, "INVOICE_CURRENCY", new Currency(), ALWAYS, true,
                    "The currency of all amounts.", (row, bill, _) -> row.text(bill.head().currency())),
            new Field(31, "TIMEKEEPER_LAST_NAME", PROSE_30, PERSON, false,
                    "Family name of the timekeeper.", (row, _, line) -> row.text(line.person().lastName())),
            new Field(32, "TIMEKEEPER_FIRST_NAME", PROSE_30, PERSON, false,
                    "Given name of the timekeeper.", (row, _, line) -> row.text(line.person().firstName())),
            new Field(33, "ACCOUNT_TYPE", new Account(), ALWAYS, true,
                    "`O` the client pays for itself, `T` for a third party, as an insurer does.",
                    (row, bill, _) -> row.text(bill.head().ids().accountType())));

    private static final List<Field> TAXES = List.of(
            new Field(48, "LINE_ITEM_TAX_RATE", new Rate(LineTax.PLACES), ALWAYS, false,
                    "The rate of the tax as a part of one.", (row, _, line) -> row.rate(line.tax().rate())),
            new Field(49, "LINE_ITEM_TAX_TOTAL", AMOUNT, ALWAYS, false,
                    "The rate times what is charged before tax.",
                    (row, _, line) -> row.decimal(line.tax().amount(), 2)),
            new Field(50, "LINE_ITEM_TAX_TYPE", new Words(20, Use.CODE), FREE, false,
                    "`VAT`, `GST`, `STATE`.", (row, _, line) -> row.text(line.tax().type())),
            new Field(51, "INVOICE_REPORTED_TAX_TOTAL", TOTAL, FREE, true,
                    "The tax in another currency, where the law demands it.", (row, bill, _) -> {
                        if (bill.head().reported().tax() != TenThousandths.UNFIT) {
                            row.decimal(bill.head().reported().tax(), 2);
                        }
                    }),
            new Field(52, "INVOICE_TAX_CURRENCY", new Currency(), FREE, true,
                    "The currency of field 51.", (row, bill, _) -> row.text(bill.head().reported().currency())));
    // spotless:on

    /// The 52 fields in their order.
    static final List<Field> ALL = Stream.of(
                    tenths.formats.ledes98b.Fields.ALL.stream().map(Fields::wider),
                    PARTICULARS.stream(),
                    place(FIRM, "LAW_FIRM_", "The firm", Head::firm),
                    place(CLIENT_PLACE, "CLIENT_", "The client", Head::client),
                    TAXES.stream())
            .flatMap(fields -> fields)
            .toList();

    private Fields() {}

    /// The revision of 2020 gives two identifiers more room, and taxes are part of two totals.
    private static Field wider(Field field) {
        return switch (field.number()) {
            case 2 -> with(field, ID_50, field.content());
            case 5 -> with(field, field.kind(), "The sum of all line totals, with tax, the same on each line.");
            case 13 -> with(field, field.kind(), "Units times unit cost plus the adjustment plus the tax.");
            case 20 -> with(field, ID_50, "The firm's tax id; up to three, joined by `~`.");
            default -> field;
        };
    }

    private static Field with(Field field, Kind kind, String content) {
        return new Field(field.number(), field.name(), kind, field.need(), field.ofInvoice(), content, field.put());
    }

    private static Stream<Field> place(int first, String prefix, String whose, Function<Head, Place> place) {
        var parts = List.of(
                new Part("NAME", PROSE_60, "'s name.", Place::name),
                new Part("ADDRESS_1", PROSE_60, "'s street or post box.", Place::address1),
                new Part("ADDRESS_2", PROSE_60, "'s address, continued.", Place::address2),
                new Part("CITY", PROSE_40, "'s city.", Place::city),
                new Part("STATEorREGION", PROSE_40, "'s state or region.", Place::region),
                new Part("POSTCODE", ID_20, "'s postcode.", Place::postcode),
                new Part("COUNTRY", new Country(), "'s country, two or three letters.", Place::country));
        return IntStream.range(0, parts.size()).mapToObj(i -> {
            var part = parts.get(i);
            return new Field(
                    first + i,
                    prefix + part.name(),
                    part.kind(),
                    FREE,
                    true,
                    whose + part.content(),
                    (row, bill, _) -> row.text(part.value().apply(place.apply(bill.head()))));
        });
    }

    private record Part(String name, Kind kind, String content, Function<Place, String> value) {}
}

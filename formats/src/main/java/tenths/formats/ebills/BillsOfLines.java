package tenths.formats.ebills;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Charge.Person;
import tenths.formats.bill.Head;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.Place;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.LedesLine;
import tenths.invoicing.InvoiceLine;

/// Makes bills of the line items of a file without faults, one for each invoice and matter.
final class BillsOfLines {
    private static final int FIELDS_WITH_TAX = 52;
    private static final int FIRM = 34;
    private static final int CLIENT = 41;

    private BillsOfLines() {}

    private record Key(String invoice, String matter) {}

    static List<Bill> of(List<LedesLine> items, FormatProfile profile) {
        Map<Key, List<LedesLine>> grouped = new LinkedHashMap<>();
        for (var item : items) {
            grouped.computeIfAbsent(new Key(item.value(2), item.value(4)), _ -> new ArrayList<>())
                    .add(item);
        }
        return grouped.values().stream().map(lines -> bill(lines, profile)).toList();
    }

    private static Bill bill(List<LedesLine> items, FormatProfile profile) {
        var charges = new ArrayList<Charge>();
        for (var item : items) {
            charges.add(charge(item, charges.size() + 1));
        }
        var first = items.getFirst();
        return new Bill(profile, head(first), amount(first.value(5)), charges, List.of());
    }

    private static Head head(LedesLine item) {
        var isWide = item.values().size() == FIELDS_WITH_TAX;
        return new Head(
                item.value(2),
                day(item.value(1)),
                day(item.value(6)),
                day(item.value(7)),
                item.value(8),
                ids(item, isWide),
                isWide ? place(item, FIRM) : Place.NONE,
                isWide ? place(item, CLIENT) : Place.NONE,
                isWide ? item.value(30) : "",
                isWide && !item.value(51).isEmpty()
                        ? new Head.Reported(amount(item.value(51)), item.value(52))
                        : Head.Reported.NONE);
    }

    private static Head.Ids ids(LedesLine item, boolean isWide) {
        return new Head.Ids(
                item.value(3),
                item.value(4),
                item.value(24),
                item.value(20),
                isWide ? item.value(27) : "",
                isWide ? item.value(25) : "",
                isWide ? item.value(26) : "",
                isWide ? item.value(33) : "");
    }

    private static Place place(LedesLine item, int first) {
        return new Place(
                item.value(first),
                item.value(first + 1),
                item.value(first + 2),
                item.value(first + 3),
                item.value(first + 4),
                item.value(first + 5),
                item.value(first + 6));
    }

    private static Charge charge(LedesLine item, int place) {
        var isWide = item.values().size() == FIELDS_WITH_TAX;
        var tax = isWide
                ? new LineTax(LineTax.rate(new BigDecimal(item.value(48))), amount(item.value(49)), item.value(50))
                : LineTax.NONE;
        var number = item.value(9).matches("[1-9]\\d{0,8}") ? Integer.parseInt(item.value(9)) : place;
        return new Charge(
                number,
                type(item.value(10)),
                day(item.value(14)),
                amount(item.value(11)),
                amount(item.value(21)),
                amount(item.value(12)),
                amount(item.value(13)) - tax.amount(),
                item.value(15),
                item.value(16),
                item.value(17),
                person(item, isWide),
                item.value(19),
                tax);
    }

    private static Person person(LedesLine item, boolean isWide) {
        var name = item.value(22);
        var comma = name.indexOf(',');
        var last = comma < 0 ? name : name.substring(0, comma).strip();
        var first = comma < 0 ? "" : name.substring(comma + 1).strip();
        var person = new Person(
                item.value(18),
                name,
                item.value(23),
                isWide && !item.value(31).isEmpty() ? item.value(31) : last,
                isWide && !item.value(32).isEmpty() ? item.value(32) : first);
        return person.equals(new Person("", "", "", "", "")) ? Person.NONE : person;
    }

    private static InvoiceLine.Type type(String code) {
        return Arrays.stream(InvoiceLine.Type.values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String digits) {
        return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    }

    /// Blank reads as zero.
    private static long amount(String text) {
        return text.isEmpty() ? 0 : TenThousandths.of(new BigDecimal(text));
    }
}

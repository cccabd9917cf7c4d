package tenths.formats.layouts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenths.expressions.Amount;
import tenths.expressions.Kind;
import tenths.expressions.Quantity;
import tenths.expressions.Vocabulary;
import tenths.expressions.Word;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.Place;
import tenths.formats.bill.TenThousandths;
import tenths.invoicing.InvoiceLine;

/// The words of a bill that a layout may use, by how often its record stands in the file.
final class Words {
    private static final Map<Rows, Vocabulary<Facts>> MADE = new ConcurrentHashMap<>();

    private Words() {}

    static Vocabulary<Facts> of(Rows rows) {
        return MADE.computeIfAbsent(
                rows,
                _ -> vocabulary(
                        switch (rows) {
                            case INVOICE -> Stream.of();
                            case LINE -> Stream.concat(line(), timekeeper());
                            case TASK -> Stream.concat(task(), subtotals("task"));
                            case TIMEKEEPER -> Stream.concat(timekeeper(), subtotals("timekeeper"));
                        }));
    }

    private static Vocabulary<Facts> vocabulary(Stream<Word<Facts>> own) {
        var common = Stream.of(invoice(), whole(), client(), matter(), firm()).flatMap(words -> words);
        return new Vocabulary<>(Stream.concat(common, own).collect(Collectors.toList()));
    }

    // spotless:off
    private static Stream<Word<Facts>> invoice() {
        return Stream.of(
                text("invoice.number", "number of the invoice", f -> f.bill().head().number()),
                day("invoice.date", "date of the invoice", f -> f.bill().head().date()),
                day("invoice.start", "first day of the billing period", f -> f.bill().head().start()),
                day("invoice.end", "last day of the billing period", f -> f.bill().head().end()),
                text("invoice.description", "what the invoice is for", f -> f.bill().head().description()),
                text("invoice.currency", "three letters such as USD", f -> f.bill().head().currency()),
                text("invoice.purchaseOrder", "the client's order number",
                        f -> f.bill().head().ids().purchaseOrder()),
                text("invoice.accountType", "O where the client pays for itself, T for another",
                        f -> f.bill().head().ids().accountType()),
                money("invoice.total", "total with tax", f -> f.bill().total()));
    }

    private static Stream<Word<Facts>> whole() {
        return Stream.of(
                money("invoice.net", "total before tax", f -> f.whole().net()),
                money("invoice.tax", "tax of all lines", f -> f.whole().tax()),
                money("invoice.fees", "all fees before tax", f -> f.whole().fees()),
                money("invoice.expenses", "all expenses before tax", f -> f.whole().expenses()),
                money("invoice.adjustments", "adjustments of the whole invoice", f -> f.whole().adjustments()),
                quantity("invoice.hours", "hours of all fees", f -> f.whole().hours()),
                whole("invoice.lines", "how many lines the bill has", f -> f.whole().lines().size()));
    }

    private static Stream<Word<Facts>> client() {
        var ids = Stream.of(
                text("client.id", "the id by which the receiver knows the client", f -> f.bill().head().ids().client()),
                text("client.taxId", "tax id of the client", f -> f.bill().head().ids().clientTax()));
        return Stream.concat(ids, place("client", f -> f.bill().head().client()));
    }

    private static Stream<Word<Facts>> firm() {
        var ids = Stream.of(text("firm.taxId", "tax id of the firm", f -> f.bill().head().ids().lawFirm()));
        return Stream.concat(ids, place("firm", f -> f.bill().head().firm()));
    }

    private static Stream<Word<Facts>> place(String who, Function<Facts, Place> place) {
        return Stream.of(
                text(who + ".name", "name of the " + who, f -> place.apply(f).name()),
                text(who + ".addressOne", "first line of the address", f -> place.apply(f).address1()),
                text(who + ".addressTwo", "further lines of the address", f -> place.apply(f).address2()),
                text(who + ".city", "city", f -> place.apply(f).city()),
                text(who + ".region", "state or region", f -> place.apply(f).region()),
                text(who + ".postcode", "postcode", f -> place.apply(f).postcode()),
                text(who + ".country", "country, two or three letters", f -> place.apply(f).country()));
    }

    private static Stream<Word<Facts>> matter() {
        return Stream.of(
                text("matter.id", "the firm's number of the matter", f -> f.bill().head().ids().matter()),
                text("matter.name", "name of the matter", f -> f.bill().head().ids().matterName()),
                text("matter.claimNumber", "the client's number of the matter; in insurance the claim number",
                        f -> f.bill().head().ids().clientMatter()));
    }

    private static Stream<Word<Facts>> line() {
        return Stream.of(
                whole("line.number", "number of the line", f -> f.line().number()),
                text("line.type", "F fee, E expense, IF, IE adjustments of the invoice", f -> f.line().type().code()),
                truth("line.isFee", "yes for a fee", f -> f.line().type() == InvoiceLine.Type.FEE),
                truth("line.isExpense", "yes for an expense", f -> f.line().type() == InvoiceLine.Type.EXPENSE),
                truth("line.isAdjustment", "yes for an adjustment of the whole invoice", f -> !f.line().isWork()),
                day("line.date", "day of the work", f -> f.line().day()),
                quantity("line.units", "hours of a fee, pieces of an expense", f -> f.line().units()),
                quantity("line.hours", "hours of a fee, else zero", f -> f.part().hours()),
                money("line.unitCost", "rate per hour, or price of a piece", f -> f.line().unitCost()),
                money("line.adjustment", "what was added or, with a minus, taken off", f -> f.line().adjustment()),
                money("line.net", "charge before tax", f -> f.line().net()),
                new Word<>("line.taxRate", Kind.QUANTITY, "rate of tax: 0.0625",
                        f -> new Quantity(LineTax.decimal(f.line().tax().rate()))),
                money("line.tax", "tax on the line", f -> f.line().tax().amount()),
                text("line.taxType", "VAT, GST, STATE", f -> f.line().tax().type()),
                money("line.total", "charge with tax", f -> f.line().total()),
                text("line.task", "task code", f -> f.line().task()),
                text("line.activity", "activity code", f -> f.line().activity()),
                text("line.expense", "expense code", f -> f.line().expense()),
                text("line.description", "the narrative", f -> f.line().description()));
    }

    private static Stream<Word<Facts>> timekeeper() {
        return Stream.of(
                text("timekeeper.id", "id of the timekeeper, as the receiver knows it", f -> f.line().person().id()),
                text("timekeeper.name", "name: Ortega, Dana", f -> f.line().person().name()),
                text("timekeeper.lastName", "last name", f -> f.line().person().lastName()),
                text("timekeeper.firstName", "first name", f -> f.line().person().firstName()),
                text("timekeeper.classification", "class, as the receiver knows it",
                        f -> f.line().person().classification()));
    }

    private static Stream<Word<Facts>> task() {
        return Stream.of(text("task.code", "task code; blank where the lines have none", f -> f.line().task()));
    }

    private static Stream<Word<Facts>> subtotals(String of) {
        return Stream.of(
                quantity(of + ".hours", "hours of fees", f -> f.part().hours()),
                money(of + ".fees", "fees before tax", f -> f.part().fees()),
                money(of + ".expenses", "expenses before tax", f -> f.part().expenses()),
                money(of + ".adjustments", "adjustments of the whole invoice", f -> f.part().adjustments()),
                money(of + ".net", "charge before tax", f -> f.part().net()),
                money(of + ".tax", "tax", f -> f.part().tax()),
                money(of + ".total", "charge with tax", f -> f.part().total()),
                whole(of + ".lines", "how many lines", f -> f.part().lines().size()));
    }
    // spotless:on

    private static Word<Facts> text(String name, String meaning, Function<Facts, String> value) {
        return Word.text(name, meaning, value);
    }

    private static Word<Facts> day(String name, String meaning, Function<Facts, Object> value) {
        return new Word<>(name, Kind.DAY, meaning, value);
    }

    private static Word<Facts> truth(String name, String meaning, Function<Facts, Object> value) {
        return new Word<>(name, Kind.TRUTH, meaning, value);
    }

    private static Word<Facts> whole(String name, String meaning, ToLongFunction<Facts> value) {
        return new Word<>(name, Kind.WHOLE, meaning, value::applyAsLong);
    }

    private static Word<Facts> money(String name, String meaning, ToLongFunction<Facts> tenThousandths) {
        return new Word<>(
                name, Kind.MONEY, meaning, f -> new Amount(TenThousandths.decimal(tenThousandths.applyAsLong(f))));
    }

    private static Word<Facts> quantity(String name, String meaning, ToLongFunction<Facts> tenThousandths) {
        return new Word<>(
                name, Kind.QUANTITY, meaning, f -> new Quantity(TenThousandths.decimal(tenThousandths.applyAsLong(f))));
    }

    /// For the handbook: the words that any record may use, and those of each kind of row beyond them.
    static Map<String, List<Word<Facts>>> byRows() {
        var common = of(Rows.INVOICE).words();
        var names = common.stream().map(Word::name).toList();
        var tables = new LinkedHashMap<String, List<Word<Facts>>>();
        tables.put("any", common);
        for (var rows : List.of(Rows.LINE, Rows.TASK, Rows.TIMEKEEPER)) {
            tables.put(
                    Section.written(rows),
                    of(rows).words().stream()
                            .filter(word -> !names.contains(word.name()))
                            .toList());
        }
        return tables;
    }
}

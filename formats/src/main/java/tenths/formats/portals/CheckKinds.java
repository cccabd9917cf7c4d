package tenths.formats.portals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenths.formats.BillFormat;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.At;
import tenths.formats.portals.RepeatCheck.One.Within;

/// The kinds of checks by the names that a portal's file gives them.
final class CheckKinds {
    private static final String A_NUMBER = "Write a whole number.";

    /// What every check of a portal's file may say.
    private static final Set<String> OF_ALL = Set.of("id", "number", "says", "outcome", "source", "in", "fix", "check");

    // spotless:off
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            kind("form", _ -> FileCheck.Standard.FORM),
            kind("standard", one -> new FileCheck.Standard(
                    wishes(one), Set.copyOf(one.texts("complaints")), one.text("warnings").equals("true")),
                    "complaints", "by", "warnings"),
            kind("formats", one -> new FileCheck.Formats(formats(one, "accepted")), "accepted"),
            kind("extension", one -> new FileCheck.Extension(one.texts("accepted")), "accepted"),
            kind("megabytes", one -> new FileCheck.Size(whole(one, "most")), "most"),
            kind("letters", one -> new FileCheck.Letters(one.must("accepted").equals("ANSI")), "accepted"),
            kind("declaration-first", _ -> new FileCheck.DeclarationFirst()),

            kind("required", one -> new FieldCheck.Required(where(one)), "fields", "on"),
            kind("length", one -> new FieldCheck.Length(where(one), whole(one, "most")), "fields", "on", "most"),
            kind("shape", one -> new FieldCheck.Shape(where(one), pattern(one), one.must("shape")),
                    "fields", "on", "pattern", "shape"),
            kind("no-words", one -> new FieldCheck.Words(Set.copyOf(one.texts("words"))), "words"),
            kind("listed", one -> new FieldCheck.Listed(where(one), one.texts("lists"), one.texts("values")),
                    "fields", "on", "lists", "values"),
            kind("last-comma-first", _ -> new FieldCheck.LastCommaFirst()),

            kind("number", one -> new NumberCheck.Plain(where(one)), "fields", "on"),
            kind("digits", one -> new NumberCheck.Digits(where(one), whole(one, "most")), "fields", "on", "most"),
            kind("decimals", one -> new NumberCheck.Decimals(where(one), whole(one, "most")), "fields", "on", "most"),
            kind("not-negative", one -> new NumberCheck.NotNegative(where(one)), "fields", "on"),
            kind("zero", one -> new NumberCheck.Zero(where(one)), "fields", "on"),
            kind("arithmetic", one -> new NumberCheck.Arithmetic(amount(one, "tolerance")), "tolerance"),
            kind("sum", one -> new NumberCheck.Sum(amount(one, "tolerance")), "tolerance"),
            kind("flat-fee", one -> new NumberCheck.FlatFee(one.must("class")), "class"),

            kind("date", one -> new DayCheck.Exists(where(one)), "fields", "on"),
            kind("inside-period", one -> new DayCheck.InsidePeriod(types(one)), "on"),
            kind("not-future", _ -> new DayCheck.NotFuture()),
            kind("invoice-age", one -> new DayCheck.InvoiceAge(whole(one, "most")), "most"),
            kind("line-age", one -> new DayCheck.LineAge(whole(one, "most")), "most"),

            kind("same", one -> new RepeatCheck.Same(where(one).numbers()), "fields"),
            kind("one-invoice", _ -> new RepeatCheck.One(At.INVOICE_NUMBER, Within.FILE)),
            kind("one-matter", _ -> new RepeatCheck.One(At.MATTER, Within.INVOICE)),
            kind("line-numbers", _ -> new RepeatCheck.Numbered()),
            kind("no-charge-twice", one -> new RepeatCheck.Charges(types(one)), "on"),
            kind("lines-at-most", one -> new RepeatCheck.AtMost(LineType.of(one.must("type")), whole(one, "most")),
                    "type", "most"),

            kind("matter-known", _ -> new RegisterCheck.MatterKnown()),
            kind("claim-known", _ -> new RegisterCheck.ClaimKnown()),
            kind("client-known", _ -> new RegisterCheck.ClientKnown()),
            kind("firm-known", one -> new RegisterCheck.FirmKnown(one.text("none").equals("true")), "none"),
            kind("budget", _ -> new RegisterCheck.BudgetApproved()),
            kind("number-unused", one -> new RegisterCheck.NumberUnused(whole(one, "days")), "days"),
            kind("currency", _ -> new RegisterCheck.CurrencyKnown()),
            kind("pdf-beside", _ -> new RegisterCheck.PdfBeside()),
            kind("unit-cost", _ -> new RegisterCheck.UnitCost()),
            kind("keywords", _ -> new RegisterCheck.Keywords()),
            kind("timekeeper-approved", _ -> new PeopleCheck.Approved()),
            kind("class-known", _ -> new PeopleCheck.SameClass()),
            kind("rate-approved", _ -> new PeopleCheck.RateApproved()),
            kind("daily-hours", _ -> new PeopleCheck.DailyHours()));
    // spotless:on

    private CheckKinds() {}

    /// @param own names that only this kind knows
    private record Kind(Function<Written, Check> reads, Set<String> own) {}

    private static Map.Entry<String, Kind> kind(String name, Function<Written, Check> reads, String... own) {
        return Map.entry(name, new Kind(reads, Set.of(own)));
    }

    static Set<String> names() {
        return KINDS.keySet();
    }

    /// Faults are told to what was written; then any check stands in its place.
    static Check read(Written one) {
        var kind = KINDS.get(one.must("check"));
        if (kind == null) {
            one.fault("check", "There is no such kind of check.", "Use one of the kinds in CheckKinds.");
            return new DayCheck.NotFuture();
        }
        var strange = new HashSet<>(one.names());
        strange.removeAll(OF_ALL);
        strange.removeAll(kind.own());
        strange.forEach(name -> one.fault(name, "The kind of check knows no such name.", "Leave it out."));
        return kind.reads().apply(one);
    }

    static Set<BillFormat> formats(Written one, String name) {
        var formats = EnumSet.noneOf(BillFormat.class);
        for (var text : one.texts(name)) {
            var format = Arrays.stream(BillFormat.values())
                    .filter(each -> each.name().equals(text))
                    .findFirst();
            format.ifPresentOrElse(
                    formats::add, () -> one.fault(name, "'" + text + "' is no format.", "Write LEDES1998B or such."));
        }
        return formats;
    }

    private static FileCheck.Wishes wishes(Written one) {
        var wishes = one.read(
                "by",
                text -> FileCheck.Wishes.valueOf(text.toUpperCase(Locale.ROOT)),
                "Write loose, strict or client; loose where it is left out.");
        return wishes == null ? FileCheck.Wishes.LOOSE : wishes;
    }

    private static FieldsOn where(Written one) {
        if (one.texts("fields").isEmpty()) {
            one.fault("fields", "No field is named.", "Write [INVOICE_DATE, ...].");
        }
        return new FieldsOn(
                one.texts("fields").stream().map(name -> field(one, name)).toList(), types(one));
    }

    private static int field(Written one, String name) {
        var number = Format.number(name);
        if (number == 0) {
            one.fault("fields", "There is no field " + name + ".", "Use a name of the field table.");
        }
        return Math.max(1, number);
    }

    /// All where none is named.
    private static Set<LineType> types(Written one) {
        if (!one.has("on")) {
            return EnumSet.allOf(LineType.class);
        }
        var types = one.texts("on").stream().map(LineType::of).collect(Collectors.toSet());
        if (types.contains(LineType.OTHER)) {
            var known = Stream.of(LineType.values()).map(LineType::name).collect(Collectors.joining(", "));
            one.fault("on", "A type of line is unknown.", "Use " + known + ".");
        }
        return types;
    }

    private static Pattern pattern(Written one) {
        one.must("pattern");
        var pattern = one.read("pattern", Pattern::compile, "Write a regular expression.");
        return pattern == null ? Pattern.compile("") : pattern;
    }

    private static int whole(Written one, String name) {
        one.must(name);
        var number = one.read(name, Integer::valueOf, A_NUMBER);
        return number == null ? 0 : number;
    }

    /// Ten-thousandths.
    private static long amount(Written one, String name) {
        one.must(name);
        var amount = one.read(name, text -> TenThousandths.of(new BigDecimal(text)), "Write 0.01 or such.");
        return amount == null ? 0 : amount;
    }
}

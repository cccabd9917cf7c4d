package tenths.formats.portals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenths.formats.FileFinding;
import tenths.formats.Loaded;
import tenths.formats.portals.Register.Budget;
import tenths.formats.portals.Register.Invoice;
import tenths.formats.portals.Register.Matter;
import tenths.formats.portals.Register.Rate;
import tenths.formats.portals.Register.Span;
import tenths.formats.portals.Register.Timekeeper;
import tenths.formats.portals.Register.Wishes;

/// A register as a person writes it, in YAML. What is left out is not known; an empty list says that there is nothing.
public final class RegisterFile {
    private static final String A_DAY = "Write a day as 2025-10-06.";
    private static final String A_NUMBER = "Write a number such as 185.00.";
    private static final Set<String> KNOWN = Set.of(
            "today",
            "lawFirmId",
            "clientIds",
            "matters",
            "timekeepers",
            "rates",
            "invoices",
            "dailyHours",
            "keywords",
            "unitCosts",
            "attachments");

    private RegisterFile() {}

    /// @return the register, or all faults and none
    public static Loaded<Register> read(String yaml) {
        var faults = new ArrayList<FileFinding>();
        var file = Written.of(yaml, KNOWN, faults);
        var register = new Register(
                day(file, "today"),
                file.has("lawFirmId") ? file.text("lawFirmId") : null,
                file.has("clientIds") ? Set.copyOf(file.texts("clientIds")) : null,
                matters(file),
                list(
                        file,
                        "timekeepers",
                        Set.of("id", "class", "from", "to"),
                        one -> new Timekeeper(one.must("id"), one.text("class"), span(one))),
                list(file, "rates", Set.of("timekeeper", "matter", "rate", "from", "to"), RegisterFile::rate),
                list(
                        file,
                        "invoices",
                        Set.of("number", "date"),
                        one -> new Invoice(one.must("number"), day(one, "date"))),
                wishes(file),
                file.has("attachments") ? file.texts("attachments") : null);
        return new Loaded<>(faults.isEmpty() ? List.of(register) : List.of(), faults);
    }

    private static <T> @Nullable List<T> list(
            Written file, String name, Set<String> known, Function<Written, T> reads) {
        return file.has(name) ? file.parts(name, known).stream().map(reads).toList() : null;
    }

    private static @Nullable Map<String, Matter> matters(Written file) {
        var matters = list(
                file,
                "matters",
                Set.of("id", "clientMatter", "budget", "currency"),
                one -> new Matter(one.must("id"), one.text("clientMatter"), budget(one), one.text("currency")));
        if (matters == null) {
            return null;
        }
        Map<String, Matter> byId = new HashMap<>();
        matters.forEach(matter -> byId.put(matter.id(), matter));
        return byId;
    }

    private static Budget budget(Written matter) {
        var budget = matter.read(
                "budget",
                text -> Budget.valueOf(text.toUpperCase(Locale.ROOT)),
                "Write approved, entered or none; leave it out where you do not know.");
        return budget == null ? Budget.NOT_KNOWN : budget;
    }

    private static Rate rate(Written one) {
        one.must("rate");
        var amount = one.read("rate", BigDecimal::new, A_NUMBER);
        return new Rate(
                one.must("timekeeper"), one.text("matter"), amount == null ? BigDecimal.ZERO : amount, span(one));
    }

    private static Wishes wishes(Written file) {
        return new Wishes(
                file.read("dailyHours", BigDecimal::new, A_NUMBER),
                file.has("keywords") ? file.texts("keywords") : null,
                file.has("unitCosts") ? unitCosts(file.part("unitCosts", Set.of())) : null);
    }

    private static Map<String, BigDecimal> unitCosts(Written costs) {
        Map<String, BigDecimal> byCode = new HashMap<>();
        for (var code : costs.names()) {
            var cost = costs.read(code, BigDecimal::new, A_NUMBER);
            if (cost != null) {
                byCode.put(code, cost);
            }
        }
        return byCode;
    }

    private static Span span(Written one) {
        return new Span(day(one, "from"), day(one, "to"));
    }

    private static @Nullable LocalDate day(Written one, String name) {
        return one.read(name, LocalDate::parse, A_DAY);
    }
}

package tenths.expressions;

import static tenths.expressions.Kind.DAY;
import static tenths.expressions.Kind.MONEY;
import static tenths.expressions.Kind.QUANTITY;
import static tenths.expressions.Kind.TEXT;
import static tenths.expressions.Kind.TRUTH;
import static tenths.expressions.Kind.WHOLE;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What an expression can do with its words. No function knows the clock, the language of the machine, or a binary
/// fraction.
public final class Functions {

    /// In characters; a function that would make a longer one has no value.
    public static final int LONGEST_TEXT = 100_000;

    // spotless:off
    private static final List<Working> NAMED = List.of(
            of("money", "money(line.net, 2)", "an amount with exactly so many decimals; more are refused, not cut",
                    TEXT, a -> Spelling.decimals(((Amount) a[0]).value(), (long) a[1]), MONEY, WHOLE),
            of("hours", "hours(line.units, 1)", "likewise for hours and pieces",
                    TEXT, a -> Spelling.decimals(((Quantity) a[0]).value(), (long) a[1]), QUANTITY, WHOLE),
            of("round", "round(line.net, 2)", "the amount rounded half up, away from zero",
                    MONEY, a -> new Amount(Spelling.rounded(((Amount) a[0]).value(), (long) a[1])), MONEY, WHOLE),
            of("round", "round(line.units, 1)", "likewise for hours and pieces",
                    QUANTITY, a -> new Quantity(Spelling.rounded(((Quantity) a[0]).value(), (long) a[1])),
                    QUANTITY, WHOLE),
            of("amount", "amount('0.00')", "a fixed amount, to compare with",
                    MONEY, a -> new Amount(Spelling.number((String) a[0])), TEXT),
            of("quantity", "quantity('0.1')", "a fixed number of hours or pieces, to compare with",
                    QUANTITY, a -> new Quantity(Spelling.number((String) a[0])), TEXT),
            of("date", "date(invoice.date, 'yyyyMMdd')", "a date as text; the pattern has yyyy or yy, MM or M, dd or d",
                    TEXT, a -> DayPattern.of((String) a[1]).print((LocalDate) a[0]), DAY, TEXT),
            of("text", "text(line.number)", "a whole number as text", TEXT, a -> Long.toString((long) a[0]), WHOLE),
            of("upper", "upper(timekeeper.lastName)", "in capitals", TEXT, a -> Spelling.upper((String) a[0]), TEXT),
            of("lower", "lower(line.task)", "in small letters", TEXT, a -> Spelling.lower((String) a[0]), TEXT),
            of("trim", "trim(matter.name)", "without spaces around", TEXT, a -> ((String) a[0]).strip(), TEXT),
            of("left", "left(line.task, 2)", "the first characters",
                    TEXT, a -> Spelling.left((String) a[0], (long) a[1]), TEXT, WHOLE),
            of("right", "right(invoice.number, 6)", "the last characters",
                    TEXT, a -> Spelling.right((String) a[0], (long) a[1]), TEXT, WHOLE),
            of("digits", "digits(firm.taxId)", "only the digits 0 to 9",
                    TEXT, a -> Spelling.digits((String) a[0]), TEXT),
            of("padLeft", "padLeft(invoice.number, 10, '0')", "filled up in front to so many characters",
                    TEXT, a -> Spelling.padLeft((String) a[0], (long) a[1], (String) a[2]), TEXT, WHOLE, TEXT),
            of("padRight", "padRight(line.task, 6, ' ')", "filled up behind to so many characters",
                    TEXT, a -> Spelling.padRight((String) a[0], (long) a[1], (String) a[2]), TEXT, WHOLE, TEXT),
            of("replace", "replace(matter.id, '-', '')", "each place of one text replaced by another",
                    TEXT, a -> Spelling.replace((String) a[0], (String) a[1], (String) a[2]), TEXT, TEXT, TEXT));

    /// Of conditions alone: a column shows what a bill holds, it computes nothing of its own.
    private static final List<Working> COMPUTING = List.of(
            of("days", "days(entry.date, entry.enteredOn)", "whole days from the first date to the second",
                    WHOLE, a -> ChronoUnit.DAYS.between((LocalDate) a[0], (LocalDate) a[1]), DAY, DAY),
            of("weekday", "weekday(entry.date)", "the day of the week in English: 'Sunday'",
                    TEXT, a -> Spelling.weekday((LocalDate) a[0]), DAY),
            of("times", "times(entry.billed, entry.rate)", "so many hours or pieces at a price, not rounded",
                    MONEY, a -> ((Amount) a[1]).times(((Quantity) a[0]).value()), QUANTITY, MONEY),
            of("percent", "percent(entry.amount, quantity('50'))", "a part of an amount in percent, not rounded",
                    MONEY, a -> ((Amount) a[0]).times(((Quantity) a[1]).value().movePointLeft(2)), MONEY, QUANTITY));
    // spotless:on

    /// Of those above, what no condition needs: they write a value down, or make a longer text of a text.
    private static final Set<String> WRITING =
            Set.of("money", "hours", "date", "text", "trim", "padLeft", "padRight", "replace");

    private static final List<Working> OPERATORS =
            Stream.of(amounts(), quantities(), days()).flatMap(List::stream).toList();

    private Functions() {}

    /// For the handbook.
    ///
    /// @param name as it is called
    /// @param example how it is called
    public record Function(String name, String example, String meaning, Kind result, List<Kind> takes) {
        String id() {
            return name + takes;
        }
    }

    /// A function and what it does.
    record Working(Function function, CelFunctionOverload work) {
        CelFunctionDecl declaration() {
            var types = function.takes().stream().map(Kind::type).toArray(CelType[]::new);
            var overload = CelOverloadDecl.newGlobalOverload(
                    function.id(), function.result().type(), types);
            return CelFunctionDecl.newFunctionDeclaration(function.name(), overload);
        }

        CelFunctionBinding binding() {
            List<Class<?>> classes =
                    function.takes().stream().<Class<?>>map(Kind::held).toList();
            return CelFunctionBinding.from(function.id(), classes, work);
        }
    }

    /// Those of columns.
    public static List<Function> named() {
        return named(Purpose.COLUMNS);
    }

    public static List<Function> named(Purpose purpose) {
        return working(purpose).map(Working::function).toList();
    }

    private static Stream<Working> working(Purpose purpose) {
        return switch (purpose) {
            case COLUMNS -> NAMED.stream();
            case CONDITIONS ->
                Stream.concat(
                        NAMED.stream()
                                .filter(named ->
                                        !WRITING.contains(named.function().name())),
                        COMPUTING.stream());
        };
    }

    static List<Working> all(Purpose purpose) {
        return Stream.concat(working(purpose), OPERATORS.stream()).toList();
    }

    /// Whatever their purpose.
    static List<Working> all() {
        return Stream.of(NAMED, COMPUTING, OPERATORS).flatMap(List::stream).toList();
    }

    private static List<Working> amounts() {
        return List.of(
                of("_+_", "", "", MONEY, a -> ((Amount) a[0]).plus((Amount) a[1]), MONEY, MONEY),
                of("_-_", "", "", MONEY, a -> ((Amount) a[0]).minus((Amount) a[1]), MONEY, MONEY),
                of("-_", "", "", MONEY, a -> Amount.NONE.minus((Amount) a[0]), MONEY),
                of("_<_", "", "", TRUTH, a -> ((Amount) a[0]).compareTo((Amount) a[1]) < 0, MONEY, MONEY),
                of("_<=_", "", "", TRUTH, a -> ((Amount) a[0]).compareTo((Amount) a[1]) <= 0, MONEY, MONEY),
                of("_>_", "", "", TRUTH, a -> ((Amount) a[0]).compareTo((Amount) a[1]) > 0, MONEY, MONEY),
                of("_>=_", "", "", TRUTH, a -> ((Amount) a[0]).compareTo((Amount) a[1]) >= 0, MONEY, MONEY));
    }

    private static List<Working> quantities() {
        return List.of(
                of("_+_", "", "", QUANTITY, a -> ((Quantity) a[0]).plus((Quantity) a[1]), QUANTITY, QUANTITY),
                of("_-_", "", "", QUANTITY, a -> ((Quantity) a[0]).minus((Quantity) a[1]), QUANTITY, QUANTITY),
                of("_<_", "", "", TRUTH, a -> ((Quantity) a[0]).compareTo((Quantity) a[1]) < 0, QUANTITY, QUANTITY),
                of("_<=_", "", "", TRUTH, a -> ((Quantity) a[0]).compareTo((Quantity) a[1]) <= 0, QUANTITY, QUANTITY),
                of("_>_", "", "", TRUTH, a -> ((Quantity) a[0]).compareTo((Quantity) a[1]) > 0, QUANTITY, QUANTITY),
                of("_>=_", "", "", TRUTH, a -> ((Quantity) a[0]).compareTo((Quantity) a[1]) >= 0, QUANTITY, QUANTITY));
    }

    private static List<Working> days() {
        return List.of(
                of("_<_", "", "", TRUTH, a -> ((LocalDate) a[0]).isBefore((LocalDate) a[1]), DAY, DAY),
                of("_<=_", "", "", TRUTH, a -> !((LocalDate) a[0]).isAfter((LocalDate) a[1]), DAY, DAY),
                of("_>_", "", "", TRUTH, a -> ((LocalDate) a[0]).isAfter((LocalDate) a[1]), DAY, DAY),
                of("_>=_", "", "", TRUTH, a -> !((LocalDate) a[0]).isBefore((LocalDate) a[1]), DAY, DAY));
    }

    private static Working of(
            String name, String example, String meaning, Kind result, CelFunctionOverload work, Kind... takes) {
        return new Working(new Function(name, example, meaning, result, Arrays.asList(takes)), work);
    }
}

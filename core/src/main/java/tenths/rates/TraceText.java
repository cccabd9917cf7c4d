package tenths.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import tenths.time.Hours;

/// The kept form of a trace: a version, then one part per step, for example
/// `1;WE,a7,2026-01-01,185.00,Panel 2026;T1080,185.00,55.50;I10U,30,0.00`.
///
/// The first letter of a part names the step; enums are one letter by their place, so their order must never change.
/// Kinds of agreement have letters of their own. A rate for particular work has its rank as a sixth field.
/// In free text the separators are written as `%` and two digits. A new form gets a new version; old ones stay
/// readable.
final class TraceText {
    private static final String VERSION = "1";
    private static final int RATE_FIELDS = 5;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private TraceText() {}

    static String write(Trace trace) {
        var text = new StringBuilder(128).append(VERSION);
        for (var step : trace.steps()) {
            text.append(';');
            write(step, text);
        }
        return text.toString();
    }

    static Trace read(String text) {
        try {
            var parts = text.split(";", -1);
            if (!parts[0].equals(VERSION)) {
                throw new IllegalArgumentException("version '" + parts[0] + "' is not known");
            }
            return new Trace(Arrays.stream(parts).skip(1).map(TraceText::step).toList());
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "not an encoded trace: '" + text + "': " + unreadable.getMessage(), unreadable);
        }
    }

    private static void write(Step step, StringBuilder text) {
        switch (step) {
            case Step.Lost(var rate, var why) -> rate(rate, text.append('L').append(letter(why)));
            case Step.Won(var rate) -> rate(rate, text.append('W'));
            case Step.Capped(var maximum) -> rate(maximum, text.append('C'));
            case Step.NoRate(var day, var tried) -> {
                text.append('N').append(day).append(',');
                tried.stream().sorted().forEach(precedence -> text.append(precedence.letter()));
            }
            case Step.Work(var seconds, var perHour, var amount) -> put(text, "T" + seconds, perHour, amount);
            case Step.Incremented(var increment, var billed, var amount) ->
                put(text, "I" + letter(increment.direction()) + increment.hundredths(), billed.hundredths(), amount);
            case Step.Pieces(var quantity, var unitCost, var amount) -> put(text, "P" + quantity, unitCost, amount);
            case Step.Stated(var hours, var perHour, var amount) -> put(text, "S" + hours, perHour, amount);
            case Step.Arranged(var name, var words, var amount) ->
                put(text, "M" + escaped(name), escaped(words), amount);
            case Step.Rounded(var amount) -> put(text, "R" + amount);
            case Step.Adjusted(var words, var amount) -> put(text, "A" + escaped(words), amount);
        }
    }

    /// @param first the letter of the step with its first field
    private static void put(StringBuilder text, String first, Object... fields) {
        text.append(first);
        for (var field : fields) {
            text.append(',').append(field);
        }
    }

    private static void rate(AgreedRate rate, StringBuilder text) {
        text.append(rate.precedence().letter())
                .append(',')
                .append(escaped(rate.id()))
                .append(',')
                .append(rate.from())
                .append(',')
                .append(rate.perHour())
                .append(',')
                .append(escaped(rate.source()));
        if (rate.rank() > 0) {
            text.append(',').append(rate.rank());
        }
    }

    private static Step step(String part) {
        var kind = part.charAt(0);
        var fields = List.of(part.substring(1).split(",", -1));
        return switch (kind) {
            case 'L' -> new Step.Lost(rate(1, fields), at(Step.Loss.values(), part.charAt(1)));
            case 'W' -> new Step.Won(rate(0, fields));
            case 'C' -> new Step.Capped(rate(0, fields));
            case 'N' -> noRate(fields);
            case 'T' -> new Step.Work(Integer.parseInt(fields.get(0)), number(fields, 1), number(fields, 2));
            case 'I' -> new Step.Incremented(increment(fields.get(0)), hours(fields.get(1)), number(fields, 2));
            case 'P' -> new Step.Pieces(number(fields, 0), number(fields, 1), number(fields, 2));
            case 'S' -> new Step.Stated(number(fields, 0), number(fields, 1), number(fields, 2));
            case 'M' -> new Step.Arranged(plain(fields.get(0)), plain(fields.get(1)), number(fields, 2));
            case 'R' -> new Step.Rounded(number(fields, 0));
            case 'A' -> new Step.Adjusted(plain(fields.get(0)), number(fields, 1));
            default -> throw new IllegalArgumentException("step '" + kind + "' is not known");
        };
    }

    /// @param offset of the letter of the precedence in the first field
    private static AgreedRate rate(int offset, List<String> fields) {
        return new AgreedRate(
                Precedence.of(fields.get(0).charAt(offset)),
                fields.size() > RATE_FIELDS ? Integer.parseInt(fields.get(RATE_FIELDS)) : 0,
                plain(fields.get(1)),
                LocalDate.parse(fields.get(2)),
                number(fields, 3),
                plain(fields.get(4)));
    }

    private static Step noRate(List<String> fields) {
        var tried = EnumSet.noneOf(Precedence.class);
        fields.get(1).chars().forEach(letter -> tried.add(Precedence.of((char) letter)));
        return new Step.NoRate(LocalDate.parse(fields.get(0)), tried);
    }

    private static Increment increment(String field) {
        return new Increment(Integer.parseInt(field.substring(1)), at(Increment.Direction.values(), field.charAt(0)));
    }

    private static Hours hours(String hundredths) {
        return new Hours(Integer.parseInt(hundredths));
    }

    private static BigDecimal number(List<String> fields, int index) {
        return new BigDecimal(fields.get(index));
    }

    @SuppressWarnings("EnumOrdinal") // the place is the kept form: see above
    private static char letter(Enum<?> value) {
        return LETTERS.charAt(value.ordinal());
    }

    private static <E> E at(E[] values, char letter) {
        return values[LETTERS.indexOf(letter)];
    }

    private static String escaped(String words) {
        return words.replace("%", "%25").replace(";", "%3B").replace(",", "%2C");
    }

    private static String plain(String words) {
        return words.replace("%2C", ",").replace("%3B", ";").replace("%25", "%");
    }
}

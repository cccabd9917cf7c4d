package tenths.web.alike;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.desk.AlikePlan;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.web.Redline;
import tenths.web.Say;

/// A piece of work on its bill, before and after.
///
/// @param line by which the page of the bill opens it
/// @param words as they were and as they will be, where it stays one line
/// @param parts into which it is split; none where it stays one line
public record AlikeRow(
        UUID bill,
        String matter,
        String line,
        String day,
        String person,
        @Nullable Redline words,
        List<String> parts,
        String units,
        String amount) {
    static AlikeRow of(AlikePlan.OfBill bill, AlikePlan.Change change) {
        var first = change.before().isEmpty()
                ? change.after().getFirst()
                : change.before().getFirst();
        var timekeeper = first.timekeeper();
        var isOne = change.before().size() == 1 && change.after().size() == 1;
        return new AlikeRow(
                bill.row().id(),
                bill.row().matter().value(),
                first.id().toString(),
                Say.day(first.work().day()),
                timekeeper == null ? "" : timekeeper.name(),
                isOne
                        ? Redline.of(
                                change.before().getFirst().narrative(),
                                change.after().getFirst().narrative())
                        : null,
                isOne ? List.of() : parts(change.after(), first),
                turned(units(change.before()), units(change.after())),
                turned(money(change.before()), money(change.after())));
    }

    private static List<String> parts(List<RatedLine> after, RatedLine before) {
        return after.isEmpty()
                ? List.of(before.narrative() + " (held: not on this bill)")
                : after.stream()
                        .map(line -> Say.units(line.units()) + " " + line.narrative())
                        .toList();
    }

    private static String units(List<RatedLine> lines) {
        return Say.units(lines.stream().map(RatedLine::units).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String money(List<RatedLine> lines) {
        return lines.stream()
                .map(RatedLine::amount)
                .reduce(Money::plus)
                .map(Say::money)
                .orElse("0.00");
    }

    /// `2.00 → 1.50`, or the same once.
    private static String turned(String before, String after) {
        return before.equals(after) ? before : before + " → " + after;
    }
}

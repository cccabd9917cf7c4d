package tenths.invoicing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import tenths.Samples;
import tenths.checks.Clause;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.firm.MatterId;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Codes;

/// Decisions for tests: single ones, and random sequences of those that are allowed.
@NullMarked
public final class Decided {
    private Decided() {}

    public static Decision of(int number, Adjustment adjustment) {
        return new Decision(number, adjustment, "agreed by phone", "bev", Instant.EPOCH);
    }

    static Prebill prebill(List<RatedLine> rated, List<Decision> decisions) {
        return Prebilling.assemble(Samples.USD, rated, decisions, _ -> List.of());
    }

    /// Up to eight decisions, each one allowed after those before it.
    public static List<Decision> random(Random random, List<RatedLine> rated) {
        var decisions = new ArrayList<Decision>();
        for (var tries = random.nextInt(9); tries > 0; tries--) {
            var lines = prebill(rated, decisions).lines();
            if (lines.isEmpty()) {
                break;
            }
            var adjustment = any(random, lines.get(random.nextInt(lines.size())));
            if (Prebilling.problems(BillDeal.none(Samples.USD), rated, decisions, adjustment, "agreed")
                    .isEmpty()) {
                decisions.add(of(decisions.size() + 1, adjustment));
            }
        }
        return decisions;
    }

    private static Adjustment any(Random random, RatedLine line) {
        var id = line.id();
        return switch (random.nextInt(10)) {
            case 0 -> new Adjustment.Edit(id, "Other words " + random.nextInt(100), Codes.NONE);
            case 1 -> new Adjustment.Hold(id);
            case 2 -> new Adjustment.Transfer(id, new MatterId("0412-008"));
            case 3 -> new Adjustment.NoCharge(id);
            case 4, 5 -> new Adjustment.WriteDownUnits(id, part(random, line.units()));
            case 6 -> new Adjustment.WriteDownAmount(id, amount(random, line));
            case 7 -> new Adjustment.Withhold(id);
            default -> {
                var first = part(random, line.units());
                yield split(id, List.of(first, line.units().subtract(first)));
            }
        };
    }

    static Adjustment.Split split(LineId line, List<BigDecimal> units) {
        return new Adjustment.Split(
                line,
                units.stream()
                        .map(some -> new Adjustment.Part(some, "Part of " + some, Codes.fee("L330", "A105")))
                        .toList());
    }

    static Finding finding(String rule, Severity severity, List<LineId> lines) {
        var clause = new Clause("Billing guidelines 2026", "4.2", 3, "No more than ten hours a day.");
        var evidence = lines.stream().map(Evidence::wholeLine).toList();
        return new Finding(rule, severity, clause, lines, evidence, null, rule + " is broken", null);
    }

    private static BigDecimal part(Random random, BigDecimal units) {
        return BigDecimal.valueOf(random.nextLong(units.movePointRight(2).longValue() + 1), 2);
    }

    private static Money amount(Random random, RatedLine line) {
        return new Money(random.nextLong(Math.abs(line.amount().minor()) + 1), Samples.USD);
    }
}

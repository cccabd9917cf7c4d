package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.checks.Fix;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.Dossier;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.Request;
import tenths.rates.RatedLine;

/// A person's rate rose and the client was not told early enough.
///
/// @param days from the notice to the first day at the new rate
public record RateNotice(Source source, int days) implements MatterRule, Asking {
    static final RuleKind KIND = new RuleKind(
            "STF-03 Rate raised without notice",
            "A rate is higher than what was billed for the person before, and no notice came early enough.",
            List.of(Parameter.count("days", 30, "days from the notice to the first day at the new rate")),
            (source, settings) -> new RateNotice(source, settings.count("days")));

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        if (around.history().isEmpty()) {
            return List.of();
        }
        var before = People.of(around.history().stream());
        return bill.fees().stream()
                .flatMap(line -> line.timekeeper() == null
                        ? Stream.empty()
                        : check(line, before.getOrDefault(line.timekeeper().id(), List.of()), around.dossier()))
                .toList();
    }

    private Stream<Request> check(RatedLine line, List<RatedLine> before, Dossier dossier) {
        var rate = line.unitCost();
        var last = last(before, Lines.day(line));
        if (rate == null || last == null || rate.compareTo(last) <= 0 || isTold(line, rate, dossier)) {
            return Stream.empty();
        }
        var message = "%s at %s an hour, %s before; no notice came %d days ahead"
                .formatted(Lines.deed(line), rate.toPlainString(), last.toPlainString(), days);
        return Stream.of(Found.on(source, line, message)
                .risking(Cut.toUnitCost(line, last))
                .mending(new Fix.ChangeUnitCost(line.id(), last))
                .needingRate(rate));
    }

    /// The rate of the newest bill line before a day; null where there is none.
    private static @Nullable BigDecimal last(List<RatedLine> before, LocalDate day) {
        BigDecimal last = null;
        LocalDate of = null;
        for (var line : before) {
            if (line.unitCost() != null
                    && Lines.day(line).isBefore(day)
                    && (of == null || !Lines.day(line).isBefore(of))) {
                last = line.unitCost();
                of = Lines.day(line);
            }
        }
        return last;
    }

    private boolean isTold(RatedLine line, BigDecimal rate, Dossier dossier) {
        return dossier.notices().stream()
                .filter(notice -> line.timekeeper() != null
                        && notice.tells(line.timekeeper().id(), rate))
                .anyMatch(notice -> !notice.given().plusDays(days).isAfter(Lines.day(line)));
    }
}

package tenths.guidelines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenths.checks.Finding;
import tenths.guidelines.approvals.Request;
import tenths.rates.RatedLine;

/// Where and when a rule applies.
///
/// @param from first day; null for no beginning
/// @param to last day; null for no end
/// @param dayOf whether these are days of the bill or of the work
public record Reach(
        RuleScope scope, @Nullable LocalDate from, @Nullable LocalDate to, DayOf dayOf) {
    /// The rule within this reach; the rule itself where nothing is out of reach.
    public Guideline limit(Guideline rule) {
        return scope.everywhere() && from == null && to == null ? rule : new Limited(rule, this);
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private boolean covers(RatedLine line) {
        return scope.covers(line) && (dayOf == DayOf.BILL || holdsOn(line.work().day()));
    }

    /// A rule that sees of a bill only what is in its reach.
    private record Limited(Guideline rule, Reach reach) implements Guideline {
        @Override
        public Source source() {
            return rule.source();
        }

        @Override
        public boolean readsHistory() {
            return rule.readsHistory();
        }

        @Override
        public boolean readsElsewhere() {
            return rule.readsElsewhere();
        }

        @Override
        public boolean asks() {
            return rule.asks();
        }

        @Override
        public List<Request> requests(Bill bill, Surroundings around) {
            return within(bill, around, rule::requests, Request::finding);
        }

        @Override
        public Optional<AppealTime> appealTime() {
            return rule.appealTime();
        }

        @Override
        public Set<Integer> budgetPercents() {
            return rule.budgetPercents();
        }

        @Override
        public List<Finding> check(Bill bill, Surroundings around) {
            return within(bill, around, rule::check, finding -> finding);
        }

        @Override
        public List<Finding> checkPart(Bill bill, Bill part, Surroundings around) {
            var covered = part.with(part.lines().stream().filter(reach::covers).toList());
            return within(bill, around, (lines, about) -> rule.checkPart(lines, covered, about), finding -> finding);
        }

        private <T> List<T> within(
                Bill bill,
                Surroundings around,
                BiFunction<Bill, Surroundings, List<T>> look,
                Function<T, Finding> finding) {
            var onDay = reach.holdsOn(bill.date());
            if (!reach.scope.holds(bill) || (reach.dayOf == DayOf.BILL && !onDay)) {
                return List.of();
            }
            var lines = bill.lines().stream().filter(reach::covers).toList();
            if (onDay && lines.size() == bill.lines().size()) {
                return look.apply(bill, around);
            }
            var found = new ArrayList<T>();
            if (!lines.isEmpty()) {
                look.apply(bill.with(lines), around).stream()
                        .filter(each -> !finding.apply(each).lines().isEmpty())
                        .forEach(found::add);
            }
            if (onDay) {
                look.apply(bill, around).stream()
                        .filter(each -> finding.apply(each).lines().isEmpty())
                        .forEach(found::add);
            }
            return found;
        }
    }
}

package tenths.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tenths.store.PrebillRow;

/// Puts back what one act answered alike, on every bill that is still open. A line about which somebody decided since
/// keeps its answer, and is named.
public final class PutBackAlike {
    private final House house;

    public PutBackAlike(House house) {
        this.house = house;
    }

    /// What became of one bill.
    ///
    /// @param lines pieces of work that were put back
    /// @param left what keeps its answer, each with why
    public record Result(PrebillRow row, int lines, List<AlikePlan.Left> left) {
        public Result {
            left = List.copyOf(left);
        }
    }

    /// What became of all bills.
    public record Outcome(Map<UUID, Result> results) {
        public int lines() {
            return results.values().stream().mapToInt(Result::lines).sum();
        }

        public int left() {
            return results.values().stream()
                    .mapToInt(result -> result.left().size())
                    .sum();
        }

        public long bills() {
            return results.values().stream()
                    .filter(result -> result.lines() > 0)
                    .count();
        }
    }

    /// Each bill is one transaction.
    public Outcome putBack(UUID act, String actor, Progress progress) {
        var standing = house.alikeActs().standing(act);
        var results = new LinkedHashMap<UUID, Result>();
        for (var bill : standing.entrySet()) {
            house.prebills()
                    .find(bill.getKey())
                    .forEach(row -> results.put(row.id(), putBack(row, bill.getValue(), actor)));
            progress.tell(results.values().stream().mapToInt(Result::lines).sum() + " lines put back");
            if (!progress.at(results.size(), standing.size())) {
                break;
            }
        }
        return new Outcome(results);
    }

    private Result putBack(PrebillRow row, Set<Integer> numbers, String actor) {
        return house.transactions().inOne(() -> {
            var held = HeldAnswers.of(house, row.id(), numbers);
            if (held.freed().isEmpty()) {
                return new Result(row, 0, held.left());
            }
            var outcome = new DecideOnPrebill(house).undo(row.id(), held.numbers(), actor);
            return switch (outcome) {
                case DecideOnPrebill.Outcome.Decided _ -> new Result(row, held.lines(), held.left());
                case DecideOnPrebill.Outcome.Refused(var problems) -> new Result(row, 0, held.refused(problems));
                case DecideOnPrebill.Outcome.Stale _, DecideOnPrebill.Outcome.Unknown _ ->
                    new Result(row, 0, held.refused(List.of("There is no such bill any more.")));
            };
        });
    }
}

package tenths.desk.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.desk.OpenWork;
import tenths.store.whatif.AppliedChanges;

/// Agrees from a day on what was tried on past bills, and takes it back. Before anything changes it says what work that
/// is not final would come to; final bills keep what they were made of for ever.
public final class ApplyTried {
    private static final int LONGEST_REASON = 200;

    private final House house;
    private final AppliedChanges applied;

    public ApplyTried(House house) {
        this.house = house;
        applied = new AppliedChanges(house.transactions());
    }

    /// What is to be agreed.
    ///
    /// @param whatIf the answer of the trial
    /// @param body the change as YAML, as it was tried
    /// @param words the change in one line
    /// @param from first day on which it is to hold
    /// @param reason where it is agreed: a letter with its date
    public record Wish(UUID whatIf, String body, String words, LocalDate from, String reason) {
        public Wish {
            reason = reason.replaceAll("\\p{Cntrl}", " ").strip();
        }
    }

    /// What it would do.
    ///
    /// @param effects on open bills and on work that waits for one; only where something differs
    /// @param problems why it cannot be, each with its repair
    public record Preview(List<OpenWork.Effect> effects, List<String> problems) {
        public Preview {
            effects = List.copyOf(effects);
            problems = List.copyOf(problems);
        }
    }

    public sealed interface Outcome {
        /// @param bills open ones that are to be checked again; see [tenths.desk.CheckAgain]
        record Done(UUID id, Collection<UUID> bills) implements Outcome {
            public Done {
                bills = List.copyOf(bills);
            }
        }

        /// Somebody took it back before, perhaps a moment ago; nothing was changed.
        ///
        /// @param by who it was
        record BackAlready(String by) implements Outcome {
            public String words() {
                return "It was taken back already, by " + by + ".";
            }
        }

        /// @param reasons each with its repair; nothing was changed
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    public Preview preview(Wish wish) {
        var problems = problems(wish);
        return new Preview(problems.isEmpty() ? agreeable(wish).orElseThrow().effects() : List.of(), problems);
    }

    private Optional<Agreeable> agreeable(Wish wish) {
        return new Agreeables(house).of(wish.body(), wish.from(), wish.reason());
    }

    private List<String> problems(Wish wish) {
        var problems = new ArrayList<String>();
        if (wish.reason().isEmpty()) {
            problems.add("Say where it is agreed: a letter with its date.");
        }
        if (wish.reason().length() > LONGEST_REASON) {
            problems.add("Where it is agreed is longer than " + LONGEST_REASON + " characters. Shorten it.");
        }
        problems.addAll(agreeable(wish).map(Agreeable::problems).orElseGet(Agreeables::nothing));
        return problems.stream().distinct().toList();
    }

    /// Agrees it: what it changes, the record of it and the way back in one transaction.
    public Outcome apply(Wish wish, String actor) {
        try {
            return house.transactions().inOne(() -> {
                applied.lock();
                var problems = problems(wish);
                return problems.isEmpty()
                        ? applied(wish, agreeable(wish).orElseThrow(), actor)
                        : new Outcome.Refused(problems);
            });
        } catch (CannotBeAgreed cannot) {
            return new Outcome.Refused(cannot.reasons());
        }
    }

    private Outcome applied(Wish wish, Agreeable change, String actor) {
        var bills = change.bills();
        var row = new AppliedChanges.Row(
                house.ids().next(),
                wish.whatIf(),
                new AppliedChanges.Text(wish.body(), wish.words()),
                wish.from(),
                wish.reason(),
                change.agree(actor),
                actor,
                house.now(),
                null);
        applied.add(row);
        house.book().append(event(row, Action.WHAT_IF_APPLIED, actor).because(wish.reason()));
        return new Outcome.Done(row.id(), bills);
    }

    /// Lets hold again what stood there before, as long as nobody changed it since.
    public Outcome takeBack(UUID id, String actor) {
        try {
            return house.transactions().inOne(() -> {
                applied.lock();
                return applied.find(id).stream()
                        .findFirst()
                        .map(row -> takenBack(row, actor))
                        .orElseGet(() -> new Outcome.Refused(List.of("There is no such change.")));
            });
        } catch (CannotBeAgreed cannot) {
            return new Outcome.Refused(cannot.reasons());
        }
    }

    private Outcome takenBack(AppliedChanges.Row row, String actor) {
        var back = row.backBy();
        if (back != null) {
            return new Outcome.BackAlready(back);
        }
        var change = new Agreeables(house).of(row.text().body(), row.from(), row.reason());
        if (change.isEmpty()) {
            return new Outcome.Refused(Agreeables.nothing());
        }
        change.get().takeBack(row.before(), actor);
        applied.takeBack(row.id(), actor, house.now());
        house.book().append(event(row, Action.WHAT_IF_TAKEN_BACK, actor));
        return new Outcome.Done(row.id(), change.get().bills());
    }

    private Event event(AppliedChanges.Row row, Action action, String actor) {
        return Event.of(
                        house.now(),
                        actor,
                        action,
                        new Subject("what if", row.whatIf().toString(), 1))
                .with(Map.of(
                        "change",
                        row.text().words(),
                        "from",
                        row.from().toString(),
                        "applied",
                        row.id().toString()));
    }
}

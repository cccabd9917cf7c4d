package tenths.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.guidelines.Mute;
import tenths.invoicing.HouseChecks;
import tenths.store.Mutes;

/// Sets a clause of a client aside until a day, with a reason, and lets it apply again. What stands on final bills
/// stays.
public final class MuteRule {
    /// Longer than this a clause should be changed, not muted.
    public static final int MOST_DAYS = 366;

    private final House house;

    public MuteRule(House house) {
        this.house = house;
    }

    /// Bills are not checked anew by this; see [CheckAgain].
    ///
    /// @return what is wrong with it; empty if the clause is muted
    public List<String> mute(Mute mute, String reason, String actor) {
        var today = house.today();
        var problems = new ArrayList<String>();
        if (reason.isBlank()) {
            problems.add("Say why: the reason stands in the record beside the clause.");
        }
        if (mute.until().isBefore(today) || mute.until().isAfter(today.plusDays(MOST_DAYS))) {
            problems.add("The last day must lie between today and " + today.plusDays(MOST_DAYS) + ".");
        }
        if (HouseChecks.isOne(mute.rule())) {
            problems.add("The house's own checks are not muted: " + mute.rule() + " is true of any client.");
        }
        if (!house.directory().clients().containsKey(mute.client())) {
            problems.add("There is no client " + mute.client().value() + ".");
        }
        if (problems.isEmpty()) {
            var row = new Mutes.Row(house.ids().next(), mute, reason.strip(), actor, house.now());
            house.transactions().inOne(() -> {
                house.mutes().add(row);
                house.book().append(event(row, Action.RULE_MUTED, actor));
                return row;
            });
        }
        return problems;
    }

    /// Lets the clause apply again.
    ///
    /// @return what was muted; none if it was over already
    public List<Mutes.Row> unmute(UUID id, String actor) {
        return house.transactions().inOne(() -> {
            var ended = house.mutes().end(id, actor, house.now());
            ended.forEach(row -> house.book().append(event(row, Action.RULE_UNMUTED, actor)));
            return ended;
        });
    }

    private Event event(Mutes.Row row, Action action, String actor) {
        var mute = row.mute();
        return Event.of(house.now(), actor, action, new Subject("rule", mute.rule() + " " + mute.reference(), 1))
                .with(Map.of(
                        "client", mute.client().value(),
                        "rule", mute.rule(),
                        "clause", mute.reference(),
                        "until", mute.until().toString(),
                        "reason", row.reason()));
    }
}

package tenths.guidelines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All rules of one client's document in one version.
///
/// @param name of the pack, unique in the firm
/// @param version from 1
/// @param from first invoice date it applies to
/// @param to last invoice date, or null while it is in force
/// @param dayOf which day decides which version judges a line
public record GuidelinePack(
        String name, int version, LocalDate from, @Nullable LocalDate to, DayOf dayOf, List<Guideline> rules) {
    private static final String BUDGET_MISSING = "INV-12";

    public GuidelinePack {
        rules = List.copyOf(rules);
    }

    /// A pack whose version is chosen by the day of the bill.
    public GuidelinePack(String name, int version, LocalDate from, @Nullable LocalDate to, List<Guideline> rules) {
        this(name, version, from, to, DayOf.BILL, rules);
    }

    /// The pack that judges a bill: its newest version, or each line by the version of its day where that one says so.
    ///
    /// @param versions of one pack that have begun, the earlier before the later
    public static GuidelinePack judging(List<GuidelinePack> versions) {
        var newest = versions.getLast();
        return newest.dayOf() == DayOf.WORK ? byDayOfWork(versions) : newest;
    }

    /// The pack that judges each line by the version of the day on which the work was done. What concerns a bill as a
    /// whole is judged by the version of the bill's own day.
    ///
    /// @param versions of one pack that have begun, the earlier before the later; each holds until the next begins
    public static GuidelinePack byDayOfWork(List<GuidelinePack> versions) {
        var newest = versions.getLast();
        var rules = new ArrayList<Guideline>();
        LocalDate end = null;
        for (var version : versions.reversed()) {
            if (end == null || !version.from().isAfter(end)) {
                var reach = new Reach(RuleScope.EVERYWHERE, version.from(), end, DayOf.WORK);
                version.rules().forEach(rule -> rules.add(reach.limit(rule)));
                end = version.from().minusDays(1);
            }
        }
        return new GuidelinePack(newest.name(), newest.version(), newest.from(), newest.to(), DayOf.WORK, rules);
    }

    /// The same pack with the very rules of another one wherever they are equal: holding both side by side is quick
    /// then.
    public GuidelinePack sharing(GuidelinePack other) {
        var shared = rules.stream()
                .map(rule ->
                        other.rules.stream().filter(rule::equals).findFirst().orElse(rule))
                .toList();
        return new GuidelinePack(name, version, from, to, dayOf, shared);
    }

    /// Whether one of its rules looks at what was billed on the matter before.
    public boolean readsHistory() {
        return rules.stream().anyMatch(Guideline::readsHistory);
    }

    /// Whether one of its rules looks at what the people of the bill have on other matters.
    public boolean readsElsewhere() {
        return rules.stream().anyMatch(Guideline::readsElsewhere);
    }

    /// The shares of a budget, in percent, from which one of its rules speaks.
    public Set<Integer> budgetPercents() {
        return rules.stream().flatMap(rule -> rule.budgetPercents().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// How long an appeal is heard, by the shortest of its rules; none where no rule says so.
    public Optional<AppealTime> appealTime() {
        return rules.stream()
                .flatMap(rule -> rule.appealTime().stream())
                .min(Comparator.comparingInt(AppealTime::days));
    }

    /// Whether the client waits for a budget of its matters (INV-12).
    public boolean asksForBudget() {
        return rules.stream().anyMatch(rule -> rule.source().code().equals(BUDGET_MISSING));
    }

    /// The pack without the rules that are muted for a client.
    public GuidelinePack without(List<Mute> mutes) {
        return mutes.isEmpty()
                ? this
                : new GuidelinePack(
                        name,
                        version,
                        from,
                        to,
                        dayOf,
                        rules.stream()
                                .filter(rule -> mutes.stream().noneMatch(mute -> mute.of(rule.source())))
                                .toList());
    }
}

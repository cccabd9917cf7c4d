package tenths.guidelines;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All rules of one client's document in one version.
///
/// @param name of the pack, unique in the firm
/// @param version from 1
/// @param from first invoice date it applies to
/// @param to last invoice date, or null while it is in force
public record GuidelinePack(
        String name, int version, LocalDate from, @Nullable LocalDate to, List<Guideline> rules) {
    public GuidelinePack {
        rules = List.copyOf(rules);
    }

    /// The same pack with the very rules of another one wherever they are equal: holding both side by side is quick
    /// then.
    public GuidelinePack sharing(GuidelinePack other) {
        var shared = rules.stream()
                .map(rule ->
                        other.rules.stream().filter(rule::equals).findFirst().orElse(rule))
                .toList();
        return new GuidelinePack(name, version, from, to, shared);
    }

    /// Whether one of its rules looks at what was billed on the matter before.
    public boolean readsHistory() {
        return rules.stream().anyMatch(Guideline::readsHistory);
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
                        rules.stream()
                                .filter(rule -> mutes.stream().noneMatch(mute -> mute.of(rule.source())))
                                .toList());
    }
}

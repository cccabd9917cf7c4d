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
}

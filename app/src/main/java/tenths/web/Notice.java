package tenths.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of the last act.
///
/// @param bad something was refused
/// @param undo null where there is no way back
public record Notice(boolean bad, List<String> lines, Notices.@Nullable Undo undo) {
    public Notice {
        lines = List.copyOf(lines);
    }
}

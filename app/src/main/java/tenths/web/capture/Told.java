package tenths.web.capture;

import java.util.ArrayList;
import java.util.List;
import tenths.capture.Unread;
import tenths.desk.sources.Brought;

/// Says what came of something that was sent.
final class Told {
    private static final int MOST_LINES = 50;

    private Told() {}

    static List<String> lines(Brought brought) {
        var lines = new ArrayList<String>();
        lines.add(brought.sentence());
        brought.unread().stream().limit(MOST_LINES).map(Unread::toString).forEach(lines::add);
        if (brought.unread().size() > MOST_LINES) {
            lines.add("... and %,d more.".formatted(brought.unread().size() - MOST_LINES));
        }
        brought.remarks().stream().limit(MOST_LINES).forEach(lines::add);
        return lines;
    }
}

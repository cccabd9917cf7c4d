package tenths.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tenths.desk.formats.Print;

/// The papers that were looked at last: a bill of sixty pages is drawn once, and not again for each page of it.
@Component
final class Papers {
    private static final int MOST = 16;

    private final Map<UUID, Paper> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Paper> eldest) {
            return size() > MOST;
        }
    };

    /// Draws a bill as it stands now, in place of what was drawn of it before.
    Paper keep(UUID bill, Print print) {
        var paper = Paper.of(print);
        synchronized (kept) {
            kept.put(bill, paper);
        }
        return paper;
    }

    /// What was drawn last of a bill, or none.
    List<Paper> find(UUID bill) {
        synchronized (kept) {
            var paper = kept.get(bill);
            return paper == null ? List.of() : List.of(paper);
        }
    }
}

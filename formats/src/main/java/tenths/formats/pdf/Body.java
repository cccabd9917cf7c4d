package tenths.formats.pdf;

import java.util.ArrayList;
import java.util.List;

/// What the bill is about, in the order that the client wants, down to the totals. The totals are never alone on a
/// page:
/// the last rows of the last table come with them.
final class Body {
    private final Drawing drawing;

    Body(Drawing drawing) {
        this.drawing = drawing;
    }

    void draw() {
        var totals = new Totals(drawing);
        var sections = sections();
        for (var i = 0; i < sections.size(); i++) {
            sections.get(i).draw(drawing, i == sections.size() - 1 ? totals.height() : 0);
        }
        totals.draw();
    }

    private List<Section> sections() {
        var wishes = drawing.style().wishes();
        var lines = new Lines(drawing);
        var summaries = new Summaries(drawing);
        var sections = new ArrayList<Section>();
        switch (wishes.arrangement()) {
            case DETAILED -> {
                if (wishes.lines()) {
                    sections.addAll(lines.all());
                }
                sections.addAll(summaries.timekeepers());
                sections.addAll(summaries.tasks(false));
            }
            case BY_TASK -> {
                sections.addAll(summaries.tasks(true));
                if (wishes.lines()) {
                    sections.addAll(lines.all());
                }
            }
            case BY_TIMEKEEPER -> {
                sections.addAll(summaries.timekeepers());
                if (wishes.lines()) {
                    sections.addAll(lines.all());
                }
            }
        }
        if (!wishes.lines()) {
            sections.addAll(summaries.expenses());
        }
        return sections;
    }
}

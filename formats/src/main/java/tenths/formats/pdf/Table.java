package tenths.formats.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table that runs over pages: its header is repeated, a long row breaks with at least two lines on each side, and
/// the last row stays with the total below it. Lengths are hundredths of a point.
final class Table {
    static final int LEADING = 1_080;

    private static final int PADDING = 330;
    private static final int HEADER_LEADING = 850;
    private static final int GAP = 850;
    private static final int SHORTEST_PIECE = 2;

    private final List<Column> columns;
    private final int[] widths;
    private final int[] starts;
    private final List<Laid> rows;
    private final List<List<String>> titles;
    private final int accent;

    /// Which side the text of a column stands on.
    enum Side {
        LEFT,
        RIGHT
    }

    /// @param most the widest it may become before its text is broken; 0 for the one column that takes the rest
    record Column(String title, Side side, int most) {}

    /// @param note smaller, below the text; may be empty
    record Cell(String text, String note) {
        static final Cell EMPTY = new Cell("", "");

        static Cell of(String text) {
            return new Cell(text, "");
        }
    }

    /// @param total true for a row that sums up the rows above it
    /// @param line number of the line of the bill that it shows; 0 for none
    record Row(List<Cell> cells, boolean total, int line) {
        Row(List<Cell> cells, boolean total) {
            this(cells, total, 0);
        }
    }

    private record Line(Type type, String text, int width) {}

    private record Laid(List<List<Line>> cells, int lines, boolean total, int number) {
        int height() {
            return lines * LEADING + 2 * PADDING;
        }
    }

    Table(List<Column> columns, List<Row> rows, int width, int accent) {
        this.columns = columns;
        this.accent = accent;
        widths = Widths.of(columns, rows, width - GAP * (columns.size() - 1));
        starts = new int[widths.length];
        for (var i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + widths[i - 1] + GAP;
        }
        this.rows = rows.stream().map(this::lay).toList();
        titles = new ArrayList<>();
        for (var i = 0; i < widths.length; i++) {
            titles.add(Type.LABEL.wrap(columns.get(i).title(), widths[i]));
        }
    }

    int height() {
        return headerHeight() + rows.stream().mapToInt(Laid::height).sum();
    }

    /// What must stand together so that the table may begin on this page.
    int beginning() {
        return headerHeight()
                + (rows.size() < 3 ? height() : Math.min(rows.getFirst().height(), 4 * LEADING));
    }

    void draw(Flow flow, Tag parent, int x) {
        var table = parent.child("Table");
        header(flow, table.child("THead"), x);
        var body = table.child("TBody");
        for (var i = 0; i < rows.size(); i++) {
            var followed = i + 1 < rows.size() && rows.get(i + 1).total();
            draw(
                    flow,
                    new Piece(
                            rows.get(i),
                            body.child("TR"),
                            x,
                            followed ? rows.get(i + 1).height() : 0));
        }
    }

    /// A row on its way to the page.
    ///
    /// @param below what must stand on the same page below its end
    private record Piece(Laid row, Tag tag, int x, int below) {}

    private void draw(Flow flow, Piece piece) {
        var row = piece.row();
        var cells = columns.stream().map(_ -> piece.tag().child("TD")).toList();
        var from = 0;
        while (from < row.lines()) {
            var left = row.lines() - from;
            var fit = (flow.room() - 2 * PADDING) / LEADING;
            var fitWithBelow = (flow.room() - 2 * PADDING - piece.below()) / LEADING;
            var to = row.lines();
            if (left > fitWithBelow) {
                to = from + Math.min(fit, left - SHORTEST_PIECE);
                if (to - from < SHORTEST_PIECE) {
                    if (flow.room() < flow.page() - headerHeight()) {
                        turn(flow, piece.x());
                        continue;
                    }
                    to = from + Math.max(1, Math.min(fit, left));
                }
            }
            drawLines(flow, piece, new Span(from, to), cells);
            from = to;
            if (from < row.lines()) {
                turn(flow, piece.x());
            }
        }
    }

    private record Span(int from, int to) {}

    private void drawLines(Flow flow, Piece piece, Span span, List<Tag> tags) {
        var row = piece.row();
        var tall = (span.to() - span.from()) * LEADING + 2 * PADDING;
        rule(flow, row.total(), piece.x(), tall);
        if (row.number() > 0) {
            flow.placed(row.number(), tall);
        }
        for (var i = 0; i < tags.size(); i++) {
            var lines = row.cells().get(i);
            var last = Math.min(span.to(), lines.size());
            if (span.from() < last) {
                flow.open(tags.get(i));
                for (var n = span.from(); n < last; n++) {
                    var baseline = flow.y() + PADDING + (n - span.from()) * LEADING + 800;
                    flow.sheet()
                            .text(
                                    lines.get(n).type(),
                                    at(i, lines.get(n), piece.x()),
                                    baseline,
                                    lines.get(n).text());
                }
                flow.sheet().close();
            }
        }
        flow.down(tall);
    }

    private void rule(Flow flow, boolean total, int x, int tall) {
        var sheet = flow.sheet();
        sheet.openArtifact();
        if (total) {
            sheet.box(x, flow.y(), tableWidth(), tall, Type.TINT);
            sheet.box(x, flow.y(), tableWidth(), 80, accent);
        } else {
            sheet.box(x, flow.y() + tall - 20, tableWidth(), 40, Type.HAIRLINE);
        }
        sheet.close();
    }

    private void turn(Flow flow, int x) {
        flow.next();
        flow.sheet().openArtifact();
        drawTitles(flow, x, null);
        flow.sheet().close();
        flow.down(headerHeight());
    }

    private void header(Flow flow, Tag head, int x) {
        var row = head.child("TR");
        drawTitles(flow, x, row);
        flow.down(headerHeight());
    }

    private void drawTitles(Flow flow, int x, @Nullable Tag row) {
        for (var i = 0; i < widths.length; i++) {
            if (row != null) {
                flow.open(row.child("TH").namesColumn());
            }
            var lines = titles.get(i);
            for (var n = 0; n < lines.size(); n++) {
                var line = new Line(
                        Type.LABEL, lines.get(n), Type.LABEL.width(lines.get(n).strip()));
                var baseline = flow.y() + headerHeight() - 350 - (lines.size() - 1 - n) * HEADER_LEADING;
                flow.sheet().text(line.type(), at(i, line, x), baseline, line.text());
            }
            if (row != null) {
                flow.sheet().close();
            }
        }
        if (row != null) {
            flow.sheet().openArtifact();
        }
        flow.sheet().box(x, flow.y() + headerHeight() - 80, tableWidth(), 80, accent);
        if (row != null) {
            flow.sheet().close();
        }
    }

    private int headerHeight() {
        return titles.stream().mapToInt(List::size).max().orElse(1) * HEADER_LEADING + 500;
    }

    private int tableWidth() {
        return starts[starts.length - 1] + widths[widths.length - 1];
    }

    private int at(int column, Line line, int x) {
        var left = x + starts[column];
        return switch (columns.get(column).side()) {
            case LEFT -> left;
            case RIGHT -> left + widths[column] - line.width();
        };
    }

    private Laid lay(Row row) {
        var cells = new ArrayList<List<Line>>(columns.size());
        var most = 1;
        for (var i = 0; i < columns.size(); i++) {
            var lines = new ArrayList<Line>(4);
            add(lines, row.total() ? Type.STRONG : Type.BODY, row.cells().get(i).text(), widths[i]);
            add(lines, Type.NOTE, row.cells().get(i).note(), widths[i]);
            cells.add(lines);
            most = Math.max(most, lines.size());
        }
        return new Laid(cells, most, row.total(), row.line());
    }

    private static void add(List<Line> lines, Type type, String text, int width) {
        if (!text.isEmpty()) {
            for (var line : type.wrap(text, width)) {
                lines.add(new Line(type, line, type.width(line.stripTrailing())));
            }
        }
    }
}

package tenths.formats.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table that runs over pages: its header is repeated, a long row breaks with at least two lines on each side, a
/// heading
/// stays with what it is over, and a sum with the last rows above it. Lengths are hundredths of a point.
final class Table {
    static final int LEADING = 1_080;

    private static final int PADDING = 330;
    private static final int HEADER_LEADING = 850;
    private static final int GAP = 850;
    private static final int SHORTEST_PIECE = 2;
    private static final int ABOVE_GROUP = 500;

    /// So many rows stay with what stands below the table.
    private static final int LAST_ROWS = 3;

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

    /// What a row is for.
    enum Kind {
        ITEM,
        /// Names the rows below it, over all columns; its first cell is the only one.
        GROUP,
        /// Sums up the rows below it, and stays with them.
        HEAD,
        /// Sums up the rows of a group.
        SUBTOTAL,
        TOTAL
    }

    /// @param line number of the line of the bill that it shows; 0 for none
    record Row(Kind kind, List<Cell> cells, int line) {
        static Row of(Kind kind, Cell... cells) {
            return new Row(kind, List.of(cells), 0);
        }

        Type type() {
            return switch (kind) {
                case ITEM -> Type.BODY;
                case GROUP, HEAD, SUBTOTAL, TOTAL -> Type.STRONG;
            };
        }
    }

    private record Line(Type type, String text, int width) {}

    private record Laid(Kind kind, List<List<Line>> cells, int lines, int number) {
        int height() {
            return above() + lines * LEADING + 2 * PADDING;
        }

        int above() {
            return kind == Kind.GROUP ? ABOVE_GROUP : 0;
        }

        boolean leads() {
            return kind == Kind.GROUP || kind == Kind.HEAD;
        }

        boolean sums() {
            return kind == Kind.SUBTOTAL || kind == Kind.TOTAL;
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

    /// What must stand together so that the table may begin on this page: all of a short one with what follows it.
    int beginning(int page, int tail) {
        if (height() <= page / 3) {
            return height() + tail;
        }
        var first = rows.getFirst();
        var enough = first.leads() ? first.height() + rows.get(1).height() : first.height();
        return headerHeight() + Math.min(enough, 5 * LEADING);
    }

    /// @param tail what must stand on the page of its last rows, below them
    void draw(Flow flow, Tag parent, int x, int tail) {
        var table = parent.child("Table");
        header(flow, table.child("THead"), x);
        var body = table.child("TBody");
        var below = below(tail);
        for (var i = 0; i < below.length; i++) {
            draw(flow, new Piece(rows.get(i), body.child("TR"), x, below[i]));
        }
    }

    /// What must stand on the same page below the end of each row.
    private int[] below(int tail) {
        var below = new int[rows.size()];
        for (var i = rows.size() - 1; i >= 0; i--) {
            var last = i == rows.size() - 1;
            var next = last ? null : rows.get(i + 1);
            if (next == null) {
                below[i] = tail;
            } else if (next.sums() || i >= rows.size() - LAST_ROWS) {
                below[i] = next.height() + below[i + 1];
            } else if (rows.get(i).leads()) {
                below[i] = Math.min(next.height() + below[i + 1], 3 * LEADING + 2 * PADDING);
            }
        }
        return below;
    }

    /// A row on its way to the page.
    ///
    /// @param below what must stand on the same page below its end
    private record Piece(Laid row, Tag tag, int x, int below) {}

    private void draw(Flow flow, Piece piece) {
        var row = piece.row();
        var cells = cells(row, piece.tag());
        var from = 0;
        while (from < row.lines()) {
            var left = row.lines() - from;
            var room = flow.room() - 2 * PADDING - row.above();
            var fit = room / LEADING;
            var to = row.lines();
            if (left > (room - piece.below()) / LEADING) {
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

    private List<Tag> cells(Laid row, Tag tag) {
        return row.kind() == Kind.GROUP
                ? List.of(tag.child("TH").names("Column", columns.size()))
                : columns.stream().map(_ -> tag.child("TD")).toList();
    }

    private record Span(int from, int to) {}

    private void drawLines(Flow flow, Piece piece, Span span, List<Tag> tags) {
        var row = piece.row();
        flow.down(row.above());
        var tall = (span.to() - span.from()) * LEADING + 2 * PADDING;
        rule(flow, row.kind(), piece.x(), tall);
        if (row.number() > 0) {
            flow.placed(row.number(), tall);
        }
        var whole = row.kind() == Kind.GROUP;
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
                                    whole ? piece.x() : at(i, lines.get(n), piece.x()),
                                    baseline,
                                    lines.get(n).text());
                }
                flow.sheet().close();
            }
        }
        flow.down(tall);
    }

    private void rule(Flow flow, Kind kind, int x, int tall) {
        var sheet = flow.sheet();
        sheet.openArtifact();
        switch (kind) {
            case ITEM, HEAD -> sheet.box(x, flow.y() + tall - 20, tableWidth(), 40, Type.HAIRLINE);
            case GROUP -> sheet.box(x, flow.y() + tall - 30, tableWidth(), 60, accent);
            case SUBTOTAL -> sheet.box(x, flow.y() + tall - 20, tableWidth(), 40, Type.MUTED);
            case TOTAL -> {
                sheet.box(x, flow.y(), tableWidth(), tall, Type.TINT);
                sheet.box(x, flow.y(), tableWidth(), 80, accent);
            }
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
                flow.open(row.child("TH").names("Column", 1));
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
        for (var i = 0; i < row.cells().size(); i++) {
            var lines = new ArrayList<Line>(4);
            var width = row.kind() == Kind.GROUP ? tableWidth() : widths[i];
            var type = row.kind() == Kind.GROUP ? Type.STRONG.in(accent) : row.type();
            add(lines, type, row.cells().get(i).text(), width);
            add(lines, Type.NOTE, row.cells().get(i).note(), width);
            cells.add(lines);
            most = Math.max(most, lines.size());
        }
        return new Laid(row.kind(), cells, most, row.line());
    }

    private static void add(List<Line> lines, Type type, String text, int width) {
        if (!text.isEmpty()) {
            for (var line : type.wrap(text, width)) {
                lines.add(new Line(type, line, type.width(line.stripTrailing())));
            }
        }
    }
}

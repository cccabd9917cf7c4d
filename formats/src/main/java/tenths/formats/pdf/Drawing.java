package tenths.formats.pdf;

import java.util.Arrays;
import java.util.List;
import tenths.formats.pdf.Table.Cell;
import tenths.formats.pdf.Table.Column;
import tenths.formats.pdf.Table.Row;
import tenths.invoicing.Invoice;

/// What every part of the bill needs to draw itself: the facts, the look, and the pen.
record Drawing(Invoice invoice, PdfStyle style, Legible legible, Flow flow) {
    private static final int ABOVE_HEADING = 1_900;
    private static final int BELOW_HEADING = 1_900;

    /// Text from the invoice, drawable.
    String text(String raw) {
        return legible.text(raw);
    }

    /// The lines of an address; blank ones are left out.
    List<String> lines(String raw) {
        return Arrays.stream(raw.split("\\R", -1))
                .map(this::text)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Cell cell(String raw) {
        return Cell.of(text(raw));
    }

    /// A code with what it means, where the style knows.
    Cell code(String code) {
        return new Cell(text(code), text(style.name(code)));
    }

    /// A table under its heading; both begin on the same page.
    void table(String heading, List<Column> columns, List<Row> rows) {
        var table = new Table(columns, rows, flow.width(), style.accent());
        flow.need(ABOVE_HEADING + BELOW_HEADING + table.beginning());
        heading(heading);
        table.draw(flow, flow.tags().document(), flow.left());
    }

    void heading(String words) {
        flow.down(ABOVE_HEADING);
        paragraph("H2", Type.HEADING.in(style.accent()), flow.left(), words);
        flow.down(BELOW_HEADING - ABOVE_HEADING + 700);
    }

    /// One line of tagged text; the pen does not move.
    void paragraph(String tag, Type type, int x, String words) {
        flow.open(flow.tags().document().child(tag));
        flow.sheet().text(type, x, flow.y(), words);
        flow.sheet().close();
    }
}

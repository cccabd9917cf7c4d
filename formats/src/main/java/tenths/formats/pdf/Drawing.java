package tenths.formats.pdf;

import java.util.List;
import tenths.firm.Timekeeper;
import tenths.formats.pdf.Table.Cell;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;

/// What every part of the bill needs to draw itself: the facts, the look, the words, and the pen.
///
/// @param bill as the client may read it
record Drawing(PaperBill bill, PdfStyle style, Words words, Figures figures, Legible legible, Flow flow) {
    /// From the end of what stands above to the top of the table below its heading.
    static final int HEADING = 2_600;

    private static final int ABOVE_HEADING = 1_900;
    private static final int BELOW_HEADING = 700;

    Invoice invoice() {
        return bill.invoice();
    }

    /// Text from the invoice, drawable.
    String text(String raw) {
        return legible.text(raw);
    }

    String say(Word word) {
        return words.say(word);
    }

    /// `Amount USD`, in one piece.
    String inCurrency(Word word) {
        return unbroken(words.say(word, invoice().currency().getCurrencyCode()));
    }

    static String unbroken(String words) {
        return words.replace(' ', '\u00A0');
    }

    /// The lines of an address; blank ones are left out.
    List<String> lines(String raw) {
        return legible.lines(raw);
    }

    Cell cell(String raw) {
        return Cell.of(text(raw));
    }

    /// A code with what it means, where the style knows.
    Cell code(String code) {
        return new Cell(text(code), text(style.name(code)));
    }

    /// What a person is, in the words of the bill's language.
    Cell classOf(Timekeeper person) {
        var code = person.classification();
        var published = style.name(code);
        return cell(words.classed(code, published.isEmpty() ? code : published));
    }

    boolean withheld(InvoiceLine line) {
        return bill.withheld().contains(line.number());
    }

    Table table(List<Table.Column> columns, List<Table.Row> rows) {
        return new Table(columns, rows, flow.width(), style.accent());
    }

    void heading(String words) {
        flow.down(ABOVE_HEADING);
        paragraph("H2", Type.HEADING.in(style.accent()), flow.left(), words);
        flow.down(BELOW_HEADING);
    }

    /// One line of tagged text; the pen does not move.
    void paragraph(String tag, Type type, int x, String words) {
        flow.open(flow.tags().document().child(tag));
        flow.sheet().text(type, x, flow.y(), words);
        flow.sheet().close();
    }

    /// A tinted box with an edge in the firm's colour.
    void box(int tall) {
        flow.sheet().openArtifact();
        flow.sheet().box(flow.left(), flow.y(), flow.width(), tall, Type.TINT);
        flow.sheet().box(flow.left(), flow.y(), 250, tall, style.accent());
        flow.sheet().close();
    }
}

package tenths.formats.pdf;

/// The foot of the last page, to be cut off and sent back with the payment.
final class Slip {
    private static final int TALL = 12_600;
    private static final int ABOVE = 1_800;
    private static final int LINE = 1_450;
    private static final int DASH = 450;
    private static final int LABELS = 11_000;

    private final Drawing drawing;
    private final Flow flow;
    private final int middle;

    Slip(Drawing drawing) {
        this.drawing = drawing;
        flow = drawing.flow();
        middle = flow.left() + flow.width() / 2 + 1_000;
    }

    void draw() {
        flow.need(TALL + ABOVE);
        flow.sink(TALL);
        cut();
        flow.down(2_200);
        drawing.paragraph("H2", Type.HEADING.in(drawing.style().accent()), flow.left(), drawing.say(Word.SLIP));
        flow.down(1_300);
        drawing.paragraph("P", Type.NOTE, flow.left(), drawing.say(Word.SLIP_HINT));
        flow.down(1_900);
        var top = flow.y();
        firm();
        flow.to(top);
        facts();
    }

    private void cut() {
        flow.sheet().openArtifact();
        for (var x = flow.left(); x < flow.right(); x += 2 * DASH) {
            flow.sheet().box(x, flow.y(), Math.min(DASH, flow.right() - x), 50, Type.MUTED);
        }
        flow.sheet().close();
    }

    private void firm() {
        var firm = drawing.invoice().firm();
        flow.open(flow.tags().document().child("P"));
        flow.sheet().text(Type.LABEL, flow.left(), flow.y(), drawing.say(Word.PAY_TO) + " ");
        flow.down(LINE);
        var width = middle - flow.left() - 1_500;
        for (var line : Type.STRONG.at(950).wrap(drawing.text(firm.name()), width)) {
            flow.sheet().text(Type.STRONG.at(950), flow.left(), flow.y(), line + " ");
            flow.down(LINE - 250);
        }
        for (var line : drawing.lines(firm.address()).stream().limit(4).toList()) {
            flow.sheet().text(Type.BODY, flow.left(), flow.y(), line + " ");
            flow.down(LINE - 350);
        }
        flow.sheet().close();
    }

    private void facts() {
        var invoice = drawing.invoice();
        var figures = drawing.figures();
        fact(Word.INVOICE_NUMBER, drawing.text(invoice.number()));
        fact(Word.MATTER_NUMBER, drawing.text(invoice.matter().id().value()));
        Due.day(drawing).ifPresent(day -> fact(Word.DUE_DATE, figures.longDay(day)));
        fact(Word.TOTAL_DUE, figures.priced(invoice.due()));
        flow.down(700);
        drawing.paragraph("P", Type.LABEL, middle, drawing.say(Word.ENCLOSED));
        flow.sheet().openArtifact();
        flow.sheet().box(middle + LABELS, flow.y() + 150, flow.right() - middle - LABELS, 50, Type.MUTED);
        flow.sheet().close();
    }

    private void fact(Word label, String value) {
        flow.open(flow.tags().document().child("P"));
        flow.sheet().text(Type.LABEL, middle, flow.y(), drawing.say(label) + " ");
        flow.sheet().textRight(Type.BODY, flow.right(), flow.y(), value);
        flow.sheet().close();
        flow.down(LINE);
    }
}

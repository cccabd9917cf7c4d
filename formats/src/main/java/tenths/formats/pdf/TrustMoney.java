package tenths.formats.pdf;

/// What is held in trust for the matter, where the client wants that and the firm's ledger says it. It is not deducted
/// from what is owed: money leaves a trust account when somebody authorised that, not when a bill is written.
final class TrustMoney {
    private static final int ABOVE = 1_800;
    private static final int LEADING = 1_200;

    private final Drawing drawing;

    TrustMoney(Drawing drawing) {
        this.drawing = drawing;
    }

    void draw() {
        var held = drawing.bill().trust();
        if (held == null || !drawing.style().wishes().trust()) {
            return;
        }
        var figures = drawing.figures();
        var said = drawing.words().say(Word.HELD_IN_TRUST, figures.longDay(held.day()), figures.priced(held.amount()));
        var flow = drawing.flow();
        var lines = Type.BODY.wrap(said, flow.width());
        flow.need(ABOVE + lines.size() * LEADING);
        flow.open(flow.tags().document().child("P"));
        flow.down(ABOVE - LEADING);
        for (var line : lines) {
            flow.down(LEADING);
            flow.sheet().text(Type.BODY, flow.left(), flow.y(), line + " ");
        }
        flow.sheet().close();
    }
}

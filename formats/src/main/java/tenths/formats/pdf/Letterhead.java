package tenths.formats.pdf;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import tenths.formats.OnPaper.Language;

/// The top of the first page: who bills whom, for what, and how much is due.
final class Letterhead {
    private static final int LINE = 1_150;
    private static final int LABELS = 8_600;

    private final Drawing drawing;
    private final Flow flow;
    private final int accent;

    Letterhead(Drawing drawing) {
        this.drawing = drawing;
        this.flow = drawing.flow();
        this.accent = drawing.style().accent();
    }

    void draw(@Nullable PDImageXObject logo) {
        new Masthead(drawing.invoice().firm(), drawing.style(), drawing.words(), drawing.legible(), flow).draw(logo);
        var top = flow.y() + 3_600;
        flow.to(top);
        drawing.paragraph(
                "H1",
                Type.TITLE,
                flow.left(),
                drawing.words().say(Word.INVOICE, drawing.text(drawing.invoice().number())));
        due(top);
        flow.down(2_600);
        parties();
        matter();
    }

    private void due(int baseline) {
        var total = drawing.invoice().due();
        flow.open(flow.tags().document().child("P"));
        flow.sheet().textRight(Type.LABEL, flow.right(), baseline - 1_900, Due.headline(drawing) + " ");
        var amount = drawing.figures().priced(total);
        flow.sheet().textRight(Type.STRONG.at(1_700).in(accent), flow.right(), baseline, amount);
        flow.sheet().close();
    }

    private void parties() {
        var top = flow.y();
        var invoice = drawing.invoice();
        var middle = flow.left() + flow.width() / 2 + 1_000;
        var client = new ArrayList<>(
                Type.STRONG.at(950).wrap(drawing.text(invoice.client().name()), flow.width() / 2));
        var bold = client.size();
        client.addAll(drawing.lines(invoice.client().address()));
        flow.open(flow.tags().document().child("P"));
        flow.sheet().text(Type.LABEL, flow.left(), top, drawing.say(Word.BILL_TO) + " ");
        for (var i = 0; i < client.size(); i++) {
            var type = i < bold ? Type.STRONG : Type.BODY;
            flow.sheet().text(type.at(950), flow.left(), top + (i + 1) * LINE + 150, client.get(i) + " ");
        }
        flow.sheet().close();
        var facts = facts();
        var labels = facts.stream()
                .mapToInt(fact -> Type.LABEL.width(fact.label()) + 900)
                .max()
                .orElse(0);
        facts.forEach(fact -> fact(fact, middle, Math.max(labels, LABELS)));
        flow.to(Math.max(flow.y(), top + (client.size() + 1) * LINE));
    }

    private record Fact(String label, String value) {}

    private List<Fact> facts() {
        var invoice = drawing.invoice();
        var figures = drawing.figures();
        var period = invoice.period();
        return Stream.of(
                        fact(Word.INVOICE_NUMBER, invoice.number()),
                        fact(Word.INVOICE_DATE, figures.longDay(invoice.date())),
                        fact(
                                Word.DUE_DATE,
                                Due.day(drawing).map(figures::longDay).orElse("")),
                        fact(Word.PERIOD, figures.longDay(period.start()) + " \u2013 " + figures.longDay(period.end())),
                        fact(Word.CLIENT_NUMBER, invoice.client().id()),
                        fact(Word.MATTER_NUMBER, invoice.matter().id().value()),
                        fact(Word.CLAIM_NUMBER, invoice.matter().claimNumber()))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private Fact fact(Word label, String value) {
        return new Fact(drawing.say(label), value);
    }

    private void fact(Fact fact, int x, int labels) {
        var values = values(drawing.text(fact.value()), flow.right() - x - labels);
        flow.open(flow.tags().document().child("P"));
        flow.sheet().text(Type.LABEL, x, flow.y(), fact.label() + " ");
        for (var value : values) {
            flow.sheet().text(Type.BODY, x + labels, flow.y(), value);
            flow.down(LINE + 150);
        }
        flow.sheet().close();
    }

    /// A period that is too wide breaks between its days.
    private static List<String> values(String value, int width) {
        var dash = value.indexOf(" \u2013 ") + 3;
        return dash < 3 || Type.BODY.width(value) <= width
                ? Type.BODY.wrap(value, width)
                : List.of(value.substring(0, dash), value.substring(dash));
    }

    private void matter() {
        var invoice = drawing.invoice();
        var type = Type.STRONG.at(1_000);
        var inner = flow.width() - 2_000;
        var lines = type.wrap(drawing.text(invoice.matter().name()), inner);
        var words = description();
        var more =
                words.isBlank() ? List.<String>of() : Type.BODY.in(Type.MUTED).wrap(drawing.text(words), inner);
        var tall = 1_300 + lines.size() * 1_300 + more.size() * LINE;
        flow.down(700);
        flow.sheet().openArtifact();
        flow.sheet().box(flow.left(), flow.y(), flow.width(), tall, Type.TINT);
        flow.sheet().box(flow.left(), flow.y(), 250, tall, accent);
        flow.sheet().close();
        flow.down(500);
        block(type, lines, 1_300);
        block(Type.BODY.in(Type.MUTED), more, LINE);
        flow.down(800);
    }

    /// The sentence that the house makes itself is said in the language of the paper; another stays as it was written.
    private String description() {
        var words = drawing.invoice().description();
        var month = YearMonth.from(drawing.invoice().period().end());
        return words.equals(Words.in(Language.EN).rendered(month))
                ? drawing.words().rendered(month)
                : words;
    }

    private void block(Type type, List<String> lines, int leading) {
        if (lines.isEmpty()) {
            return;
        }
        flow.open(flow.tags().document().child("P"));
        for (var line : lines) {
            flow.down(leading);
            flow.sheet().text(type, flow.left() + 1_100, flow.y(), line);
        }
        flow.sheet().close();
    }
}

package tenths.formats.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.invoicing.Party;
import tenths.money.Money;
import tenths.rates.deals.Arrangement;

/// A request to fill up what is held for a matter, on the firm's letterhead: no invoice, and it says so.
///
/// @param number of the request
/// @param held what the firm's ledger says
/// @param agreed when and up to what it is filled
/// @param amount that is asked for
public record PdfRequest(
        String number,
        LocalDate date,
        Firm firm,
        Party client,
        Matter matter,
        HeldInTrust held,
        Arrangement.Evergreen agreed,
        Money amount) {
    private static final int LEADING = 1_300;
    private static final int LABELS = 11_000;

    /// @throws IOException if the stream cannot be written; the stream stays open
    public void write(PdfStyle style, OutputStream out) throws IOException {
        var words = Words.in(style.wishes().wording().language());
        var legible = new Legible();
        var title = words.say(Word.REQUEST, legible.text(number));
        var firmName = legible.text(firm.name());
        var flow = new Flow(style.paper(), new Flow.Running(firmName, title, firmName));
        try (var document = new PDDocument()) {
            var kept = style.look().logo();
            var logo = kept == null ? null : kept.image(document);
            new Masthead(firm, style, words, legible, flow).draw(logo);
            new Sheets(this, style, words, legible, flow).draw(title);
            flow.close(words);
            Binding.bind(document, flow, logo);
            var about = new Metadata.About(title + ", " + legible.text(matter.name()), firmName, date, words.locale());
            Metadata.add(document, about, null);
            document.save(out);
        }
    }

    /// What stands below the firm.
    private record Sheets(PdfRequest request, PdfStyle style, Words words, Legible legible, Flow flow) {
        private void draw(String title) {
            var figures = new Figures(style.wishes().wording());
            flow.down(3_600);
            block("H1", Type.TITLE, List.of(title), 0);
            flow.down(3_000);
            block(
                    "P",
                    Type.STRONG.at(950),
                    List.of(legible.text(request.client().name())),
                    LEADING);
            block("P", Type.BODY.at(950), legible.lines(request.client().address()), LEADING);
            flow.down(LEADING);
            fact(Word.DATE, figures.longDay(request.date()));
            fact(Word.CLIENT_NUMBER, legible.text(request.client().id()));
            fact(Word.MATTER_NUMBER, legible.text(request.matter().id().value()));
            flow.down(LEADING);
            paragraph(Type.STRONG.at(1_000), legible.text(request.matter().name()));
            var held = request.held();
            paragraph(
                    Type.BODY.at(950),
                    words.say(Word.REQUEST_HELD, figures.longDay(held.day()), figures.priced(held.amount())));
            paragraph(
                    Type.BODY.at(950),
                    words.say(
                            Word.REQUEST_AGREED,
                            figures.priced(request.agreed().floor()),
                            figures.priced(request.agreed().target())));
            flow.down(LEADING);
            block("P", Type.LABEL, List.of(words.say(Word.REQUESTED)), LEADING);
            flow.down(700);
            block("P", Type.STRONG.at(1_700).in(style.accent()), List.of(figures.priced(request.amount())), LEADING);
            flow.down(LEADING);
            paragraph(Type.NOTE, words.say(Word.REQUEST_NOTE));
        }

        private void fact(Word label, String value) {
            flow.down(LEADING);
            flow.open(flow.tags().document().child("P"));
            flow.sheet().text(Type.LABEL, flow.left(), flow.y(), words.say(label) + " ");
            flow.sheet().text(Type.BODY, flow.left() + LABELS, flow.y(), value);
            flow.sheet().close();
        }

        private void paragraph(Type type, String text) {
            flow.down(LEADING / 2);
            block("P", type, type.wrap(text, flow.width()), LEADING);
        }

        /// Lines that are read as one.
        private void block(String tag, Type type, List<String> lines, int leading) {
            if (lines.isEmpty()) {
                return;
            }
            flow.open(flow.tags().document().child(tag));
            for (var line : lines) {
                flow.down(leading);
                flow.sheet().text(type, flow.left(), flow.y(), line + " ");
            }
            flow.sheet().close();
        }
    }
}

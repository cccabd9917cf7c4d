package tenths.formats.pdf;

import java.util.ArrayList;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import tenths.firm.Firm;

/// The firm on top of its papers: logo, name, address.
record Masthead(Firm firm, PdfStyle style, Words words, Legible legible, Flow flow) {
    static final String LOGO = "Logo";

    private static final int LOGO_TALL = 3_600;
    private static final int LOGO_WIDEST = 14_000;

    void draw(@Nullable PDImageXObject logo) {
        var top = flow.y();
        var address = new ArrayList<>(legible.lines(firm.address()));
        address.add(words.say(Word.TAX_ID, legible.text(firm.taxId())));
        var x = flow.left() + (logo == null ? 0 : logo(logo) + 1_000);
        var widest = address.stream().mapToInt(Type.NOTE::width).max().orElse(0);
        var name = Type.TITLE.in(style.accent()).at(1_900);
        var names = name.wrap(legible.text(firm.name()), flow.right() - x - widest - 1_500);
        flow.open(flow.tags().document().child("P"));
        for (var i = 0; i < names.size(); i++) {
            flow.sheet().text(name, x, top + 1_700 + i * 2_200, names.get(i));
        }
        flow.sheet().close();
        flow.open(flow.tags().document().child("P"));
        for (var i = 0; i < address.size(); i++) {
            flow.sheet().textRight(Type.NOTE, flow.right(), top + 700 + i * 980, address.get(i));
        }
        flow.sheet().close();
        flow.down(Math.max(Math.max(names.size() * 2_200, address.size() * 980), logo == null ? 0 : LOGO_TALL) + 700);
        bar(flow.left(), flow.width(), 120);
    }

    /// @return how wide the logo became
    private int logo(PDImageXObject logo) {
        var tall = LOGO_TALL;
        var width = Math.toIntExact((long) LOGO_TALL * logo.getWidth() / logo.getHeight());
        if (width > LOGO_WIDEST) {
            width = LOGO_WIDEST;
            tall = Math.max(1, Math.toIntExact((long) LOGO_WIDEST * logo.getHeight() / logo.getWidth()));
        }
        var bottom = style.paper().height() - flow.y() - tall;
        var box = new COSArray();
        for (var edge : new int[] {flow.left(), bottom, flow.left() + width, bottom + tall}) {
            box.add(COSInteger.get(edge / 100));
        }
        flow.open(flow.tags()
                .document()
                .child("Figure")
                .pictures(words.say(Word.LOGO_OF, legible.text(firm.name())), box));
        flow.sheet().image(LOGO, flow.left(), flow.y(), width, tall);
        flow.sheet().close();
        return width;
    }

    private void bar(int x, int width, int tall) {
        flow.sheet().openArtifact();
        flow.sheet().box(x, flow.y(), width, tall, style.accent());
        flow.sheet().close();
    }
}

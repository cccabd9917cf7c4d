package tenths.formats.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Where the pen stands: fills pages from top to bottom and turns to a new one when told. Lengths are hundredths of a
/// point.
final class Flow {
    static final int MARGIN = 4_500;

    private static final int TOP = 4_000;
    private static final int FIRST_ROW_BELOW_HEADER = 6_600;
    private static final int BOTTOM = 5_400;
    private static final int FOOT = 3_300;

    private final Paper paper;
    private final Running running;
    private final Tags tags = new Tags();
    private final List<PDPage> pages = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Typeface, BitSet> used = new EnumMap<>(Typeface.class);
    private final List<PdfInvoice.Place> places = new ArrayList<>();
    private int y;

    /// What stands on every page.
    ///
    /// @param left of the header of the following pages
    /// @param right of the header of the following pages
    /// @param foot left in the footer of every page
    record Running(String left, String right, String foot) {}

    Flow(Paper paper, Running running) {
        this.paper = paper;
        this.running = running;
        for (var face : Typeface.values()) {
            used.put(face, new BitSet());
        }
        turn();
        y = TOP;
    }

    Sheet sheet() {
        return sheets.getLast();
    }

    Tags tags() {
        return tags;
    }

    List<PDPage> pages() {
        return pages;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    List<PdfInvoice.Place> places() {
        return places;
    }

    /// Notes that a line of the bill is drawn from here down.
    void placed(int line, int height) {
        places.add(new PdfInvoice.Place(line, pages.size(), y, height));
    }

    BitSet used(Typeface face) {
        return used.getOrDefault(face, new BitSet());
    }

    int y() {
        return y;
    }

    int left() {
        return MARGIN;
    }

    int right() {
        return paper.width() - MARGIN;
    }

    int width() {
        return right() - left();
    }

    /// How much is left of this page.
    int room() {
        return paper.height() - BOTTOM - y;
    }

    /// How much an empty page holds.
    int page() {
        return paper.height() - BOTTOM - FIRST_ROW_BELOW_HEADER;
    }

    void down(int distance) {
        y += distance;
    }

    void to(int place) {
        y = place;
    }

    /// Goes down until no more than this is left of the page.
    void sink(int distance) {
        y = Math.max(y, paper.height() - BOTTOM - distance);
    }

    /// Turns the page if less than this is left, unless even an empty page would not do.
    void need(int distance) {
        if (room() < distance && room() < page()) {
            next();
        }
    }

    void next() {
        turn();
        var header = TOP + 400;
        sheet().openPagination("Header");
        sheet().text(Type.NOTE, left(), header, running.left());
        sheet().textRight(Type.NOTE, right(), header, running.right());
        sheet().box(left(), header + 600, width(), 50, Type.HAIRLINE);
        sheet().close();
        y = FIRST_ROW_BELOW_HEADER;
    }

    /// Opens tagged content on this page.
    void open(Tag tag) {
        sheet().open(tag.type(), tags.mark(tag));
    }

    /// Writes the footers, for which the number of pages must be known.
    void close(Words words) {
        var baseline = paper.height() - FOOT;
        for (var i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            sheet.openPagination("Footer");
            sheet.text(Type.NOTE, left(), baseline, running.foot());
            var page = words.say(Word.PAGE, Integer.toString(i + 1), Integer.toString(sheets.size()));
            sheet.textRight(Type.NOTE, right(), baseline, page);
            sheet.close();
        }
        tags.close();
    }

    private void turn() {
        var page = new PDPage(new PDRectangle(paper.width() / 100f, paper.height() / 100f));
        pages.add(page);
        tags.turnTo(page);
        sheets.add(new Sheet(paper.height(), used));
    }
}

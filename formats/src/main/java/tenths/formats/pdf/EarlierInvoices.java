package tenths.formats.pdf;

import static tenths.formats.pdf.Table.Side.LEFT;
import static tenths.formats.pdf.Table.Side.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tenths.formats.pdf.Table.Cell;
import tenths.formats.pdf.Table.Column;
import tenths.formats.pdf.Table.Kind;
import tenths.formats.pdf.Table.Row;
import tenths.money.Money;

/// How old the client's earlier invoices are, where the client wants that and the firm knows it.
final class EarlierInvoices {
    private static final int LEADING = 950;
    private static final int BELOW_TABLE = 1_200;

    private final Drawing drawing;
    private final Flow flow;

    EarlierInvoices(Drawing drawing) {
        this.drawing = drawing;
        flow = drawing.flow();
    }

    void draw() {
        var earlier = drawing.bill().earlier();
        if (earlier == null || !drawing.style().wishes().ageing()) {
            return;
        }
        var table = drawing.table(columns(), rows(earlier));
        var note = Type.NOTE.wrap(drawing.say(Word.EARLIER_NOTE), flow.width());
        flow.need(Drawing.HEADING + table.height() + BELOW_TABLE + note.size() * LEADING);
        drawing.heading(drawing.say(Word.EARLIER));
        table.draw(flow, flow.tags().document(), flow.left(), 0);
        flow.open(flow.tags().document().child("P"));
        flow.down(BELOW_TABLE - LEADING);
        for (var line : note) {
            flow.down(LEADING);
            flow.sheet().text(Type.NOTE, flow.left(), flow.y(), line);
        }
        flow.sheet().close();
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column(drawing.inCurrency(Word.AMOUNT), LEFT, 0));
        var first = 0;
        for (var bound : Earlier.BOUNDS) {
            var words = drawing.words().say(Word.DAYS_TO, Integer.toString(first), bound.toString());
            columns.add(new Column(Drawing.unbroken(words), RIGHT, Integer.MAX_VALUE));
            first = bound + 1;
        }
        var over = drawing.words().say(Word.DAYS_OVER, Earlier.BOUNDS.getLast().toString());
        columns.add(new Column(Drawing.unbroken(over), RIGHT, Integer.MAX_VALUE));
        columns.add(new Column(drawing.say(Word.TOTAL), RIGHT, Integer.MAX_VALUE));
        return columns;
    }

    private List<Row> rows(Earlier earlier) {
        return List.of(
                row(Kind.ITEM, Word.THIS_MATTER, earlier.thisMatter()),
                row(Kind.ITEM, Word.OTHER_MATTERS, earlier.otherMatters()),
                row(Kind.TOTAL, Word.TOTAL, both(earlier)));
    }

    private static List<Money> both(Earlier earlier) {
        var both = new ArrayList<Money>();
        for (var i = 0; i < earlier.thisMatter().size(); i++) {
            both.add(earlier.thisMatter().get(i).plus(earlier.otherMatters().get(i)));
        }
        return both;
    }

    private Row row(Kind kind, Word words, List<Money> amounts) {
        var zero = Money.zero(drawing.invoice().currency());
        var cells = Stream.concat(
                        Stream.of(drawing.say(words)),
                        Stream.concat(
                                        amounts.stream(),
                                        Stream.of(amounts.stream().reduce(zero, Money::plus)))
                                .map(drawing.figures()::money))
                .map(Cell::of)
                .toList();
        return new Row(kind, cells, 0);
    }
}

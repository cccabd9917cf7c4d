package tenths.formats.pdf;

import java.util.List;

/// How wide the columns of a table become: as wide as their text, up to what each may take; one takes the rest.
final class Widths {
    private static final int LEAST = 1_200;
    private static final int LEAST_REST = 9_000;

    private Widths() {}

    static int[] of(List<Table.Column> columns, List<Table.Row> rows, int width) {
        var widths = new int[columns.size()];
        var rest = width;
        var open = -1;
        for (var i = 0; i < widths.length; i++) {
            var column = columns.get(i);
            if (column.most() == 0) {
                open = i;
            } else {
                widths[i] = Math.clamp(natural(column, rows, i), LEAST, column.most());
                rest -= widths[i];
            }
        }
        if (open >= 0) {
            widths[open] = Math.max(rest, LEAST_REST);
        }
        return widths;
    }

    private static int natural(Table.Column column, List<Table.Row> rows, int index) {
        var widest = Type.LABEL.width(longestWord(column.title()));
        for (var row : rows) {
            if (row.kind() != Table.Kind.GROUP) {
                var cell = row.cells().get(index);
                var text = row.type().width(cell.text());
                widest = Math.max(widest, Math.max(text, Type.NOTE.width(cell.note())));
            }
        }
        return widest + 1;
    }

    private static String longestWord(String title) {
        var longest = "";
        for (var word : title.split(" ")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest;
    }
}

package tenths.formats.xlsx;

import java.util.List;

/// One sheet of a workbook.
///
/// @param name at most 31 characters, none of `:\/?*[]`
/// @param widths of the columns, in characters
/// @param titles of the columns; they stay in sight when one scrolls, and none where there are none
record Sheet(String name, List<Integer> widths, List<String> titles, List<List<Cell>> rows) {
    private static final int LETTERS = 26;

    Sheet {
        widths = List.copyOf(widths);
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
        if (!name.matches("[A-Za-z0-9 -]{1,31}")) {
            throw new IllegalArgumentException("no name of a sheet: " + name);
        }
    }

    String part() {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (!titles.isEmpty()) {
            xml.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"")
                    .append(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        }
        columns(xml);
        xml.append("<sheetData>");
        var number = 1;
        if (!titles.isEmpty()) {
            row(xml, number++, titles.stream().map(Cell::title).toList());
        }
        for (var row : rows) {
            row(xml, number++, row);
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private void columns(StringBuilder xml) {
        xml.append("<cols>");
        for (var i = 1; i <= widths.size(); i++) {
            xml.append(
                    "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>".formatted(i, i, widths.get(i - 1)));
        }
        xml.append("</cols>");
    }

    private static void row(StringBuilder xml, int number, List<Cell> cells) {
        xml.append("<row r=\"").append(number).append("\">");
        for (var i = 0; i < cells.size(); i++) {
            xml.append(cells.get(i).xml(letters(i) + number));
        }
        xml.append("</row>");
    }

    /// `A` for column 0, `AB` for column 27.
    static String letters(int column) {
        var last = (char) ('A' + column % LETTERS);
        return column < LETTERS ? String.valueOf(last) : letters(column / LETTERS - 1) + last;
    }
}

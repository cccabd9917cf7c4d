package tenths.formats.layouts;

import tenths.formats.layouts.Column.Side;

/// Fills values up to the width of their column, and takes off again what they were filled up with.
final class Filling {
    private Filling() {}

    static String filled(Column column, String value) {
        var fill = String.valueOf(column.fill().character()).repeat(Math.max(0, column.width() - value.length()));
        if (column.fill().side() == Side.LEFT) {
            return value + fill;
        }
        var isSigned = column.fill().character() == '0' && value.startsWith("-");
        return isSigned ? "-" + fill + value.substring(1) : fill + value;
    }

    static String taken(Column column, String cell) {
        if (column.fill().character() != '0') {
            return column.fill().side() == Side.LEFT ? trailing(cell) : leading(cell);
        }
        var sign = cell.startsWith("-") ? "-" : "";
        var digits = cell.substring(sign.length());
        var from = 0;
        while (from + 1 < digits.length() && digits.charAt(from) == '0' && Character.isDigit(digits.charAt(from + 1))) {
            from++;
        }
        return sign + digits.substring(from);
    }

    private static String trailing(String cell) {
        var to = cell.length();
        while (to > 0 && cell.charAt(to - 1) == ' ') {
            to--;
        }
        return cell.substring(0, to);
    }

    private static String leading(String cell) {
        var from = 0;
        while (from < cell.length() && cell.charAt(from) == ' ') {
            from++;
        }
        return cell.substring(from);
    }
}

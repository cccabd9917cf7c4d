package tenths.formats.bill;

/// Numbers and dates as they stand in a file.
public final class NumberText {
    private static final int MOST_DIGITS = 14;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private NumberText() {}

    /// Digits, at most one point behind at least one digit, a leading minus.
    ///
    /// @return ten-thousandths, or [TenThousandths#UNFIT] where it is no such number or has too many digits
    public static long parse(byte[] bytes, int from, int to) {
        var negative = from < to && bytes[from] == '-';
        var i = negative ? from + 1 : from;
        var first = i;
        var value = 0L;
        for (; i < to && isDigit(bytes[i]); i++) {
            value = value * 10 + bytes[i] - '0';
        }
        if (i == first || i - first > MOST_DIGITS) {
            return TenThousandths.UNFIT;
        }
        var places = 0;
        if (i < to && bytes[i] == '.') {
            for (i++; i < to && isDigit(bytes[i]); i++) {
                places++;
                if (places <= TenThousandths.PLACES) {
                    value = value * 10 + bytes[i] - '0';
                } else if (bytes[i] != '0') {
                    return TenThousandths.UNFIT;
                }
            }
        }
        if (i < to) {
            return TenThousandths.UNFIT;
        }
        for (; places < TenThousandths.PLACES; places++) {
            value *= 10;
        }
        return negative ? -value : value;
    }

    /// A rate of tax such as 0.0625.
    ///
    /// @return ten-billionths; -1 where it is no number, is negative, is not below 1 or has more than ten decimals
    public static long rate(byte[] bytes, int from, int to) {
        var point = from + 1;
        var isWhole = to - from == 1;
        if (from == to || bytes[from] != '0' || (!isWhole && bytes[point] != '.')) {
            return -1;
        }
        var value = 0L;
        var places = 0;
        for (var i = point + 1; i < to; i++, places++) {
            if (!isDigit(bytes[i]) || places >= LineTax.PLACES) {
                return -1;
            }
            value = value * 10 + bytes[i] - '0';
        }
        for (; places < LineTax.PLACES; places++) {
            value *= 10;
        }
        return value;
    }

    /// Digits behind the point as printed.
    public static int printedPlaces(String number) {
        var point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    /// A calendar date as a number such as 20251006; 0 where it is none.
    public static int day(byte[] bytes, int from, int to) {
        if (to - from != 8) {
            return 0;
        }
        var number = 0;
        for (var i = from; i < to; i++) {
            if (!isDigit(bytes[i])) {
                return 0;
            }
            number = number * 10 + bytes[i] - '0';
        }
        var year = number / 10_000;
        var month = number / 100 % 100;
        var day = number % 100;
        var exists = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
        return exists ? number : 0;
    }

    private static int lengthOf(int year, int month) {
        var leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    /// Says what is wrong with a number that [#parse] refused.
    public static String fault(String number) {
        if (number.chars().anyMatch(c -> "$€£¥".indexOf(c) >= 0)) {
            return "holds a currency sign";
        }
        if (number.indexOf(',') >= 0) {
            return "holds a comma";
        }
        if (number.chars().anyMatch(Character::isWhitespace)) {
            return "holds a space";
        }
        if (number.indexOf('(') >= 0) {
            return "stands in parentheses; a credit has a leading minus";
        }
        if (number.endsWith("-")) {
            return "has its minus behind the digits";
        }
        if (number.startsWith("+")) {
            return "has a plus sign";
        }
        if (number.startsWith(".") || number.startsWith("-.")) {
            return "has no digit before the point";
        }
        return "is not a number";
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}

package tenths.notes.text;

import java.util.Set;

/// The line with which somebody signs a mail without a closing: `Dana Wei, Paralegal`, `D. Wei | Suite 1.4 | 555-0163`,
/// or the name alone above such a line.
final class Signer {
    // spotless:off
    private static final Set<String> TITLES = Set.of("associate", "partner", "paralegal", "attorney", "counsel", "esq",
            "assistant", "secretary", "director", "manager", "solicitor", "barrister", "clerk", "shareholder",
            "principal", "trainee", "llp", "pllc", "pc", "admitted", "he", "she", "they");
    // spotless:on
    private static final int LONGEST_NAME = 4;
    private static final int DIGITS_OF_PHONE = 7;

    private Signer() {}

    static boolean at(Tokens tokens, Line line, Line next) {
        var end = endOfName(tokens, line);
        if (end == line.from()) {
            return false;
        }
        if (end == line.to()) {
            return !next.opens() && next.from() > line.from() && describes(tokens, next.from(), next.to());
        }
        var isMark = !tokens.at(end).isWord() && !tokens.at(end).isNumber() && !tokens.is(end, ':');
        return isMark && describes(tokens, end, line.to());
    }

    /// Two to four words with a capital, initials among them.
    private static int endOfName(Tokens tokens, Line line) {
        var i = line.from();
        var words = 0;
        while (i < line.to() && words < LONGEST_NAME && isCapital(tokens, i)) {
            i = tokens.is(i + 1, '.') && tokens.low(i).length() == 1 ? i + 2 : i + 1;
            words++;
        }
        return words > 1 ? i : line.from();
    }

    private static boolean isCapital(Tokens tokens, int i) {
        return tokens.at(i).isWord()
                && Character.isUpperCase(tokens.text().charAt(tokens.at(i).start()));
    }

    /// A title, an address or a telephone number.
    private static boolean describes(Tokens tokens, int from, int to) {
        var digits = 0;
        for (var i = from; i < to; i++) {
            if (tokens.in(i, TITLES)
                    || (tokens.in(i, Layout.ADDRESSES) && tokens.at(i + 1).isNumber())) {
                return true;
            }
            digits = tokens.at(i).isNumber() ? digits + tokens.low(i).length() : tokens.is(i, '-') ? digits : 0;
            if (digits >= DIGITS_OF_PHONE) {
                return true;
            }
        }
        return false;
    }
}

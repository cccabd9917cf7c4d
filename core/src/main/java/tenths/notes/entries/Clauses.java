package tenths.notes.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenths.notes.text.Line;
import tenths.notes.text.Token;
import tenths.notes.text.Tokens;

/// Cuts the writer's own lines into clauses.
final class Clauses {
    private static final int WRAPPED_CHARACTERS = 55;

    // spotless:off
    private static final Set<String> ABBREVIATIONS = Set.of("v", "vs", "dr", "mr", "mrs", "ms", "adj", "mkt", "no",
            "nos", "re", "inc", "co", "corp", "ltd", "llc", "st", "jr", "sr", "esq", "dep", "supp", "mot", "resp",
            "disc", "conf", "corr", "approx", "incl", "ex", "eg", "ie", "wg", "ca", "bzw", "tel", "ref", "sched",
            "att", "attn", "prep", "rev", "hon", "prof", "gen", "ins", "est", "misc", "dept", "hrg", "depo", "tc",
            "t", "c", "w", "l", "p", "pp", "sec", "art", "para", "par", "opp", "pl", "pltf", "def", "defs", "plf",
            "ct", "mtn", "rpt", "doc", "docs", "ltr", "asst", "assoc", "bros", "mtg", "tele", "telecon", "dft", "rvw",
            "cf", "plaint", "cc", "intl", "natl", "hosp", "univ", "ave", "blvd", "mfg", "dist", "jan", "feb", "mar",
            "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu",
            "thurs", "fri", "bzgl", "ggf", "tgt", "memo.", "rcvd");
    // spotless:on

    private final Tokens tokens;
    private final List<Clause> clauses = new ArrayList<>();
    private int line = -1;
    private int paragraph = -1;

    private Clauses(Tokens tokens) {
        this.tokens = tokens;
    }

    static List<Clause> of(Tokens tokens, List<Line> lines) {
        var cut = new Clauses(tokens);
        Line before = null;
        for (var next : lines) {
            if (next.kind() == Line.Kind.BODY && !next.isEmpty()) {
                cut.add(next, before);
            }
            before = next;
        }
        return List.copyOf(cut.clauses);
    }

    private void add(Line next, @org.jspecify.annotations.Nullable Line before) {
        var start = afterBullet(next.from(), next.to());
        var bullet = start > next.from();
        if (next.opens() || paragraph < 0) {
            paragraph++;
        }
        if (before != null && before.isBody() && !bullet && goesOn(before, next)) {
            var last = clauses.removeLast();
            cut(last.from(), next.to(), last.bullet());
        } else {
            line++;
            cut(start, next.to(), bullet);
        }
    }

    /// A line that an editor wrapped: long, without a full stop, and the next one begins with a small letter.
    private boolean goesOn(Line before, Line next) {
        var isLong = tokens.at(before.to() - 1).end() - tokens.at(before.from()).start() >= WRAPPED_CHARACTERS;
        var first = tokens.at(next.from());
        var isSmall = first.isWord() && Character.isLowerCase(tokens.text().charAt(first.start()));
        return isLong && isSmall && !next.opens() && !clauses.isEmpty() && !endsSentence(before.to() - 1, before.to());
    }

    private int afterBullet(int from, int to) {
        var i = from;
        while (i < to
                && (tokens.is(i, '*')
                        || tokens.is(i, '•')
                        || tokens.is(i, '·')
                        || tokens.is(i, '–')
                        || tokens.is(i, '+')
                        || (tokens.is(i, '-') && !tokens.at(i + 1).glued())
                        || tokens.is(i, '►')
                        || tokens.is(i, '—'))) {
            i++;
        }
        var isNumbered = tokens.at(i).isNumber()
                && tokens.low(i).length() <= 2
                && tokens.low(i).indexOf('.') < 0
                && (tokens.is(i + 1, ')') || tokens.is(i + 1, '.'))
                && tokens.at(i + 1).glued()
                && !tokens.at(i + 2).glued();
        return isNumbered && i + 2 < to ? i + 2 : i;
    }

    private void cut(int from, int to, boolean bullet) {
        var start = from;
        for (var i = from; i < to; i++) {
            var isEnd = tokens.is(i, ';') || isBeforeSame(i) || tokens.is(i, '|') || endsSentence(i, to);
            if (isEnd) {
                take(start, i, bullet);
                start = i + 1;
            }
        }
        take(start, to, bullet);
    }

    /// `.4 letter, same again for Smith`.
    private boolean isBeforeSame(int i) {
        return tokens.is(i, ',') && Same.at(tokens, tokens.is(i + 1, "and") ? i + 2 : i + 1);
    }

    private void take(int from, int to, boolean bullet) {
        var start = from;
        while (start < to && tokens.at(start).isBreak()) {
            start++;
        }
        if (start < to) {
            clauses.add(new Clause(start, to, line, paragraph, bullet));
        }
    }

    private boolean endsSentence(int i, int to) {
        if (tokens.is(i, '!') || tokens.is(i, '?')) {
            return !tokens.at(i + 1).glued() || i + 1 >= to;
        }
        if (!tokens.is(i, '.') || !tokens.at(i).glued() || (tokens.at(i + 1).glued() && i + 1 < to)) {
            return false;
        }
        return i + 1 >= to || (startsSentence(tokens.at(i + 1)) && !isAbbreviation(i - 1));
    }

    private boolean startsSentence(Token next) {
        return !next.isWord() || Character.isUpperCase(tokens.text().charAt(next.start()));
    }

    private boolean isAbbreviation(int i) {
        return tokens.at(i).isWord()
                && (ABBREVIATIONS.contains(tokens.low(i))
                        || (tokens.low(i).length() == 1
                                && !(tokens.at(i).glued() && tokens.at(i - 1).isNumber())));
    }
}

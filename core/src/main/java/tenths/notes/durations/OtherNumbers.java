package tenths.notes.durations;

import java.util.Set;
import tenths.notes.text.Tokens;

/// Numbers that are no time: money, sections, exhibits, pages, versions, miles, percentages.
final class OtherNumbers {
    // spotless:off
    private static final Set<String> NUMBERED = Set.of("section", "sections", "sec", "rule", "rules", "exhibit",
            "exhibits", "ex", "exh", "exs", "version", "ver", "v", "para", "paras", "paragraph", "paragraphs", "par",
            "chapter", "ch", "art", "article", "nos", "number", "numbers", "page", "pages", "p", "pp", "pgs", "tab",
            "tabs", "item", "items", "fig", "figure", "part", "step", "invoice", "clause", "reg", "title", "code",
            "rate", "usc", "cfr", "ccp", "frcp", "bates", "rogs", "rog", "rfps", "rfp", "rfas", "interrogatories",
            "interrogatory", "requests", "request", "count", "counts", "vol", "volume", "claim", "claims", "dkt",
            "docket", "ecf", "doc", "docs", "line", "lines", "appendix", "app", "apt", "unit", "suite", "room", "rm",
            "dept", "grade", "level", "phase", "score", "ratio", "gpa", "bac", "form", "draft", "topics", "topic",
            "policy", "days", "witnesses", "ages", "aged", "age", "subsection", "category", "categories",
            "amendment");
    /// Behind these a decimal is a mark; behind `docs` or `draft` it is a time.
    private static final Set<String> POINTED = Set.of("section", "sections", "sec", "rule", "rules", "exhibit", "ex",
            "exh", "version", "ver", "v", "para", "paras", "paragraph", "paragraphs", "chapter", "ch", "art",
            "article", "number", "figure", "fig", "clause", "reg", "usc", "cfr", "ccp", "frcp", "suite", "ste",
            "room", "rm", "dept", "apt", "level", "grade", "score", "ratio", "gpa", "bac", "subsection", "appendix",
            "tab", "schedule", "§", "item", "phase", "invoice", "release", "claim", "ecf", "dkt", "docket", "doc",
            "rog", "interrogatory", "rfp", "rfa", "topic", "route", "bus", "code", "spec",
            "gate", "floor", "lot", "parcel", "flight",
            "model", "size", "batch", "build", "highway", "channel", "track", "zone", "type", "class");
    private static final Set<String> PAGES = Set.of("pp", "p", "pgs", "pages", "page", "paras", "sections",
            "paragraphs",
            "exhibits", "exs", "items", "topics", "clauses");
    private static final Set<String> MEASURED = Set.of("mi", "mile", "miles", "km", "kms", "page", "pages", "pp",
            "pgs", "million", "millions", "mm", "bn", "k", "mg", "kg", "lb", "lbs", "percent", "pct", "bac", "gb",
            "mb", "feet", "ft", "inch", "inches", "acres", "usd", "eur", "gbp", "dollars", "euros", "degrees", "mph",
            "cents", "people", "copies", "x", "cm", "years", "yrs", "year", "days", "day", "weeks", "months", "times",
            "pts", "points", "star", "stars", "sq", "liters", "ton", "tons", "tonne", "tonnes", "volts", "amps",
            "psi",
            "meters", "metres", "litres", "mbps");
    private static final Set<String> CARRIERS = Set.of("fedex", "ups", "uber", "lyft", "taxi", "cab", "parking",
            "postage",
            "courier", "messenger", "toll", "tolls", "westlaw", "pacer", "copies");
    private static final Set<String> SPENT = Set.of("fee", "fees", "parking", "postage", "copies", "copy", "toll",
            "tolls", "mileage", "lunch", "dinner", "cab", "taxi", "uber", "lyft", "courier", "fedex", "ups",
            "messenger", "airfare", "train", "hotel", "transcript", "invoice", "check", "cheque");
    // spotless:on

    private static final int CENTS = 2;

    private OtherNumbers() {}

    /// Whether the word or sign before it makes a number a mark of something: `rule 26.1`, `Ex. 4`, `§ 1.2`, `$3`.
    static boolean isNumbered(Tokens tokens, int i) {
        var before = tokens.is(i - 1, '.') && tokens.at(i - 1).glued() ? i - 2 : i - 1;
        return isMoney(tokens, i)
                || tokens.is(i - 1, '#')
                || tokens.is(i - 1, '§')
                || tokens.is(i - 1, '¶')
                || tokens.in(before, NUMBERED)
                || (tokens.is(before, "no") && before == i - 2);
    }

    /// Whether a decimal is a mark: `exhibit 1.2`, `No. 4.5`, `#1.2`.
    static boolean isPointed(Tokens tokens, int i) {
        var first = firstOfList(tokens, i);
        if (first < i && (isPointed(tokens, first) || isPageLabel(tokens, first))) {
            return true;
        }
        var before = tokens.is(i - 1, '.') && tokens.at(i - 1).glued() ? i - 2 : i - 1;
        return isPageLabel(tokens, i)
                || isMoney(tokens, i)
                || tokens.is(i - 1, '#')
                || tokens.is(i - 1, '§')
                || tokens.is(i - 1, '¶')
                || tokens.in(before, POINTED)
                || (tokens.is(before, "no") && before == i - 2);
    }

    /// `§§ 3.2, 4.1 and 7.5`: where the list of numbers begins to which this one belongs.
    private static int firstOfList(Tokens tokens, int i) {
        var first = i;
        while (isJoin(tokens, first - 1) && tokens.low(first - 2).indexOf('.') > 0) {
            first -= 2;
        }
        return first;
    }

    private static boolean isJoin(Tokens tokens, int i) {
        return tokens.is(i, ',')
                || tokens.is(i, "and")
                || tokens.is(i, '&')
                || tokens.is(i, '-')
                || tokens.is(i, '–')
                || tokens.is(i, "to");
    }

    /// `pp. 2.1-2.9`; in `214 pp 1.2` pages were counted and the number behind them is a time.
    private static boolean isPageLabel(Tokens tokens, int i) {
        var label = tokens.is(i - 1, '.') && tokens.at(i - 1).glued() ? i - 2 : i - 1;
        return tokens.in(label, PAGES)
                && !tokens.at(label - 1).isNumber()
                && !tokens.low(i).startsWith(".");
    }

    static boolean isMoney(Tokens tokens, int i) {
        return tokens.is(i - 1, '$')
                || tokens.is(i - 1, '€')
                || tokens.is(i - 1, '£')
                || tokens.is(i - 1, '@')
                || tokens.is(i - 1, "usd")
                || tokens.is(i - 1, "eur")
                || tokens.is(i - 1, "gbp");
    }

    /// Whether what follows counts something else than time: `62 mi`, `1.5 million`, `.08%`.
    static boolean isMeasured(Tokens tokens, int next) {
        if (tokens.is(next, "x")
                && tokens.at(next + 1).isNumber()
                && !tokens.at(next).glued()) {
            return false;
        }
        return isInches(tokens, next)
                || tokens.is(next, '%')
                || tokens.is(next, '$')
                || tokens.is(next, '€')
                || tokens.is(next, '£')
                || tokens.is(next, '°')
                || tokens.in(next, MEASURED);
    }

    /// `3-5 exhibits`: things are counted, not hours.
    static boolean isCount(Tokens tokens, int next) {
        var word = tokens.low(next);
        var isPlural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("'s");
        return tokens.at(next).isWord() && (isPlural || isMeasured(tokens, next));
    }

    /// `7.75 in vs 7.0`.
    private static boolean isInches(Tokens tokens, int i) {
        return tokens.is(i, "in")
                && tokens.in(i + 1, Set.of("vs", "by", "high", "wide", "deep", "tall", "long", "x", "diameter", "gap"));
    }

    /// `12.50 parking`: an amount without its currency; `toll 1.0` has no cents and could be a time.
    static boolean isSpent(Tokens tokens, int number) {
        var low = tokens.low(number);
        var point = low.lastIndexOf('.');
        if (point >= 0 && low.length() - point - 1 != CENTS) {
            return false;
        }
        var next = number + 1;
        return tokens.in(number - 1, CARRIERS)
                || tokens.in(next, SPENT)
                || tokens.in(next + 1, Set.of("fee", "fees", "postage", "parking"));
    }

    /// A number that is part of something longer: `A-1.2`, `v2.1`, `555.123`, `1.2/3`.
    static boolean isPart(Tokens tokens, int i) {
        var before = tokens.at(i - 1);
        if (tokens.at(i).glued() && (before.isWord() || before.isNumber())) {
            return true;
        }
        var isDash = tokens.is(i - 1, '-')
                && (tokens.at(i - 2).isNumber() || !tokens.low(i).startsWith("."));
        var isBound =
                tokens.at(i).glued() && before.glued() && (isDash || tokens.is(i - 1, '/') || tokens.is(i - 1, ':'));
        return isBound && !tokens.at(i - 2).isBreak() && !tokens.is(i - 2, '-');
    }

    /// A number that something longer begins with: `1.2/3`, `45:2`.
    static boolean isLead(Tokens tokens, int i) {
        var isLead = tokens.at(i + 1).glued()
                && tokens.at(i + 2).glued()
                && tokens.at(i + 2).isNumber();
        return isLead && (tokens.is(i + 1, '/') || tokens.is(i + 1, ':'));
    }
}

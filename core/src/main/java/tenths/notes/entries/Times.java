package tenths.notes.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tenths.notes.Flag;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;
import tenths.notes.text.Tokens;

/// The times of one clause: which say the same thing twice, which are parts of another, which is their sum.
final class Times {
    private static final Set<String> PART_OF =
            Set.of("incl", "including", "includes", "include", "inc", "excluding", "excl", "inclusive");
    private static final Set<String> TOTALS =
            Set.of("total", "totals", "totalling", "tot", "ttl", "altogether", "sum", "overall", "gesamt");
    private static final Set<String> SHARING = Set.of("split", "divided", "allocated", "broken", "namely", "being");
    private static final Set<String> THE_WHOLE = Set.of("which", "it", "this", "that", "these", "those", "them");
    private static final Set<String> EACH = Set.of("each", "apiece", "ea");
    private static final Set<String> HOURS = Set.of("hours", "hrs", "h", "hr");

    private final Page page;
    private final Tokens tokens;
    private final Clause clause;
    private final List<Stretch> kept;
    private final List<Flag> flags = new ArrayList<>();

    private Times(Page page, Clause clause) {
        this.page = page;
        this.tokens = page.tokens();
        this.clause = clause;
        this.kept = new ArrayList<>(Breaks.takeOut(tokens, clause, page.stretches(clause.from(), clause.to())));
    }

    /// What is left to be split.
    record Told(List<Stretch> stretches, List<Flag> flags) {}

    static Told in(Page page, Clause clause) {
        var times = new Times(page, clause);
        if (times.kept.size() > 1) {
            times.dropParts();
            times.dropShares();
            times.doubt();
            times.addClocks();
            times.mergeDoubles();
            times.dropSum();
        }
        return new Told(List.copyOf(times.kept), List.copyOf(times.flags));
    }

    static boolean isTotal(Tokens tokens, Stretch stretch) {
        var behind = tokens.is(stretch.to(), '|') ? stretch.to() + 1 : stretch.to();
        return tokens.any(stretch.from() - 2, stretch.from(), TOTALS)
                || tokens.in(behind, TOTALS)
                || (tokens.is(stretch.from() - 1, '|') && tokens.in(stretch.from() - 2, TOTALS))
                || tokens.is(stretch.from() - 1, '=')
                || (tokens.is(stretch.from() - 1, ':') && tokens.in(stretch.from() - 2, TOTALS))
                || tokens.says(stretch.to(), "in", "all")
                || (tokens.in(stretch.to() + 1, TOTALS) && tokens.in(stretch.to(), HOURS));
    }

    private boolean isPart(Stretch stretch) {
        var before = tokens.is(stretch.from() - 1, '.') ? stretch.from() - 2 : stretch.from() - 1;
        return tokens.in(before, PART_OF)
                || tokens.any(stretch.to(), stretch.to() + 3, Set.of("excluded", "excl"))
                || tokens.says(stretch.from() - 2, "of", "which")
                || isOfWhole(stretch.to())
                || (tokens.is(stretch.from() - 1, ',') && isOfWhole(stretch.from() - 3));
    }

    /// `15 min of it`, `of this, .5 with Novak`.
    private boolean isOfWhole(int i) {
        var isNextPart = kept.stream().anyMatch(other -> other.from() == i + 2);
        return tokens.is(i, "of") && tokens.in(i + 1, THE_WHOLE) && !isNextPart;
    }

    private void dropParts() {
        List<Stretch> whole = kept.stream().filter(stretch -> !isPart(stretch)).toList();
        if (!whole.isEmpty() && whole.size() < kept.size()) {
            var parts = new ArrayList<>(kept);
            parts.removeAll(whole);
            whole = withoutRestOfParts(whole, parts);
            if (parts.stream().anyMatch(this::isChargedElsewhere)) {
                flags.add(Flag.AMBIGUOUS_DURATION);
            }
            kept.retainAll(whole);
        }
    }

    /// `4.0 incl 1.5 prep, 2.5 depo`: all parts together are the whole.
    private List<Stretch> withoutRestOfParts(List<Stretch> whole, List<Stretch> parts) {
        var first = whole.getFirst();
        var rest = whole.stream().skip(1).toList();
        var sum = Stream.concat(parts.stream(), rest.stream())
                .filter(stretch -> !stretch.isVague())
                .mapToInt(Stretch::minutes)
                .sum();
        var isAll = !rest.isEmpty() && !first.isVague() && sum == first.minutes();
        return isAll ? List.of(first) : whole;
    }

    /// A part that is for another matter, or for nobody to pay: a person has to cut it off.
    private boolean isChargedElsewhere(Stretch part) {
        return page.mentions(part.to(), clause.to()).stream().anyMatch(Mention::namesMatter)
                || Charging.notBilled(page, part.to(), clause.to()) != null;
    }

    /// `0.6 - Nguyen, Volt and Weller (.2 each)`: what each gets says again what all took together.
    private void dropShares() {
        for (var n = kept.size() - 1; n > 0; n--) {
            var whole = kept.get(n - 1);
            var share = kept.get(n);
            var count = page.mentions(whole.to(), share.from()).stream()
                    .filter(Mention::namesMatter)
                    .count();
            var isShare = tokens.in(share.to(), EACH) && count > 1 && !whole.isVague() && !share.isVague();
            if (isShare) {
                if (share.minutes() * count != whole.minutes()) {
                    flags.add(Flag.INCONSISTENT_TOTAL);
                }
                kept.remove(n - 1);
                return;
            }
        }
    }

    /// `.9 .8 draft`: two times side by side contradict each other.
    private void doubt() {
        for (var n = kept.size() - 1; n > 0; n--) {
            var left = kept.get(n - 1);
            var right = kept.get(n);
            if (!isTotal(tokens, right)
                    && left.form() == Stretch.Form.DECIMAL
                    && right.form() == Stretch.Form.DECIMAL
                    && isBeside(left, right)) {
                kept.set(n - 1, Stretch.open(left.from(), right.to()));
                kept.remove(n);
            }
        }
    }

    /// `8:00-12:00 and 1:00-4:30` is one piece of work with a break in it.
    private void addClocks() {
        for (var n = kept.size() - 1; n > 0; n--) {
            var left = kept.get(n - 1);
            var right = kept.get(n);
            if (left.isClock() && right.isClock() && !left.isVague() && !right.isVague() && isJoined(left, right)) {
                kept.set(n - 1, left.plus(right));
                kept.remove(n);
            }
        }
    }

    private boolean isJoined(Stretch left, Stretch right) {
        var isBothSides = page.hasContent(clause.from(), left.from(), Ordinary.HEADING)
                && page.hasContent(right.to(), clause.to(), Ordinary.HEADING);
        return !(isBothSides && tokens.any(left.to(), right.from(), Set.of("then")))
                && !tokens.any(clause.from(), left.from(), Tellings.PRIVATE)
                && !page.hasContent(left.to(), right.from(), Ordinary.JOINING)
                && page.mentions(left.to(), right.from()).isEmpty()
                && left.to() < right.from();
    }

    /// `9-5 trial prep, 8.0` and `1.2 (72 min)` say one time twice; `9-11, 1.5` contradicts itself.
    private void mergeDoubles() {
        for (var n = kept.size() - 1; n > 0; n--) {
            var first = kept.get(n - 1);
            var second = kept.get(n);
            var isBeside = !page.hasContent(first.to(), second.from(), Ordinary.JOINING) && isBracket(first, second);
            var isRepeated = first.isClock() != second.isClock()
                    && !hasWordsBehind(second)
                    && page.mentions(first.to(), second.from()).stream().noneMatch(mention -> mention.namesMatter());
            if (!isBeside && !isRepeated) {
                continue;
            }
            if (first.minutes() != second.minutes()) {
                if (!isBeside && !isNear(first, second)) {
                    continue;
                }
                flags.add(Flag.INCONSISTENT_TOTAL);
            }
            kept.remove(first.isClock() && !second.isVague() && first.minutes() != second.minutes() ? n - 1 : n);
        }
    }

    private boolean isBracket(Stretch first, Stretch second) {
        return (tokens.is(second.from() - 1, '(') && !tokens.is(first.from() - 1, '('))
                || tokens.is(second.from() - 1, '=')
                || (tokens.is(first.to(), '/') && second.from() == first.to() + 1)
                || (first.isClock() != second.isClock()
                        && page.mentions(first.to(), second.from()).isEmpty());
    }

    private boolean isNear(Stretch first, Stretch second) {
        return page.stretches(clause.from(), clause.to()).size() == 2
                && second.to() >= clause.to() - 1
                && page.mentions(first.to(), second.from()).isEmpty();
    }

    /// Whether work follows before the next comma, so that the time belongs to that work.
    private boolean hasWordsBehind(Stretch stretch) {
        for (var i = stretch.to(); i < clause.to(); i++) {
            if (tokens.is(i, ',') || tokens.is(i, ')') || tokens.is(i, '-')) {
                return false;
            }
            if (page.isContent(i) || page.isNamed(i)) {
                return true;
            }
        }
        return false;
    }

    /// `1.2: call Pell (.4), letter (.8)`: the first is the sum of the others; so is one behind `total` or `=`.
    private void dropSum() {
        if (kept.size() < 2) {
            return;
        }
        var total = kept.stream().filter(stretch -> isTotal(tokens, stretch)).findFirst();
        var sum = kept.stream()
                .filter(stretch -> !stretch.isVague())
                .mapToInt(Stretch::minutes)
                .sum();
        if (total.isPresent()) {
            kept.remove(total.get());
            if (total.get().minutes() != sum - total.get().minutes()) {
                flags.add(Flag.INCONSISTENT_TOTAL);
            }
            return;
        }
        var first = kept.getFirst();
        var isOver = kept.stream().skip(1).allMatch(this::isBracketed)
                || isHead(first)
                || (introduces(first.to(), kept.get(1).from()) && first.minutes() == sum - first.minutes());
        if (kept.size() > 2 && !isBracketed(first) && isOver) {
            kept.removeFirst();
            if (first.minutes() != sum - first.minutes()) {
                flags.add(Flag.INCONSISTENT_TOTAL);
            }
        }
    }

    /// `Costa 1.0: .6 draft, .3 email`: the time of all that follows, even where it is another.
    private boolean isHead(Stretch first) {
        return tokens.is(first.to(), ':') && !page.hasContent(clause.from(), first.from(), Ordinary.HEADING);
    }

    /// `2.4 at court: ...`, `2.0 audit, split ...`.
    private boolean introduces(int from, int to) {
        for (var i = from; i < to; i++) {
            if (tokens.is(i, ':') || tokens.in(i, SHARING)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeside(Stretch left, Stretch right) {
        var isDash = tokens.is(left.to(), '-') || tokens.is(left.to(), '–');
        return left.to() == right.from() || (isDash && left.to() + 1 == right.from());
    }

    private boolean isBracketed(Stretch stretch) {
        for (var i = stretch.from() - 1; i >= clause.from(); i--) {
            if (tokens.is(i, ')')) {
                return false;
            }
            if (tokens.is(i, '(')) {
                return true;
            }
        }
        return false;
    }
}

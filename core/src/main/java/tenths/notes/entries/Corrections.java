package tenths.notes.entries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;
import tenths.notes.text.Tokens;

/// What the writer takes back within the note: `make that .6`, `sorry 0.4 not 0.5`, `scratch that, it was Weller`.
///
/// What was taken back leaves the page, and the clause that corrects joins the one that it corrects.
final class Corrections {
    // spotless:off
    private static final String[][] CUES = {
            {"make", "that"}, {"make", "it"}, {"no", "wait"}, {"wait", "no"},
            {"scratch", "that"}, {"strike", "that"}, {"i", "mean"}, {"i", "meant"}, {"should", "be"},
            {"should", "have", "been"}, {"should", "read"}, {"should", "say"}, {"change", "to"},
            {"change", "that", "to"}, {"change", "it", "to"}, {"my", "mistake"}, {"my", "bad"}, {"no", ",", "make"},
            {"call", "it"}, {"correction"}, {"sorry"}, {"actually"}, {"oops"}, {"rather"}, {"wait"}, {"nope"},
            {"correct", "to"}, {"corrected", "to"}, {"delete", "that"}, {"apologies"}, {"pardon"},
            {"excuse", "me"}, {"wrong", ":"}, {"wrong", ","}, {"meant"}, {"err"}, {"er"}, {"bzw"},
            {"make", "the", "time"}};
    private static final String[][] NONE = {};
    private static final Set<String> OPENINGS =
            Arrays.stream(CUES).map(cue -> cue[0]).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WEAK = Set.of("actually", "rather", "wait", "call", "sorry", "should", "bzw");
    private static final Set<String> BARELY = Set.of("that", "was", "it", "is", "the", "for", "were", "on", "it's",
            "that's", "this", "a", "only", "really", "just", "more", "like", "make", "closer", "to", "think", "meant");
    private static final Set<String> NEGATIONS = Set.of("not", "instead", "than");
    private static final Set<String> LOWERED = Set.of("reduced", "down", "cut", "trimmed", "discounted", "lowered");
    // spotless:on
    private static final int NEAR = 6;

    private final List<Clause> clauses;
    private Page page;

    private Corrections(Page page, List<Clause> clauses) {
        this.page = page;
        this.clauses = new ArrayList<>(clauses);
    }

    /// A page after correction, with its clauses.
    record Corrected(Page page, List<Clause> clauses) {}

    static Corrected apply(Page page, List<Clause> clauses) {
        var corrections = new Corrections(page, clauses);
        for (var n = 0; n < corrections.clauses.size(); n++) {
            n -= corrections.correct(n);
        }
        for (var n = corrections.clauses.size() - 1; n > 0; n--) {
            if (WriteDowns.isWish(corrections.page, corrections.clauses, n)) {
                corrections.join(n);
            }
        }
        for (var n = corrections.clauses.size() - 1; n > 0; n--) {
            if (corrections.isDenial(n)) {
                corrections.join(n);
            }
        }
        for (var clause : corrections.clauses) {
            corrections.page = WriteDowns.in(corrections.page, clause);
            corrections.negate(clause);
        }
        return new Corrected(corrections.page, List.copyOf(corrections.clauses));
    }

    /// @return how many clauses became one with those before them
    private int correct(int n) {
        var clause = clauses.get(n);
        for (var i = clause.from(); i < clause.to(); i++) {
            if (!page.hidden().get(i) && isRetraction(i, clause)) {
                var start = i == clause.from() && n > 0 ? clauses.get(n - 1).from() : clause.from();
                page = page.hide(start, clause.to(), Flag.CORRECTION);
                return 0;
            }
            var end = page.hidden().get(i) ? i : endOfCue(i);
            if (end > i) {
                var reach = i == clause.from() && n > 0 ? clauses.get(n - 1).from() : clause.from();
                var replaced = replace(reach, i, end, clause.to());
                if (replaced) {
                    takeOffRepeated(n);
                    page = page.flag(Flag.CORRECTION);
                    return i == clause.from() && n > 0 ? join(n) : 0;
                }
            }
        }
        return 0;
    }

    /// `Costa .9 drafting - no wait, Tern. Tern .9 drafting.`: the corrected work, told once more.
    private void takeOffRepeated(int n) {
        var clause = clauses.get(n);
        var next = n + 1 < clauses.size() ? clauses.get(n + 1) : clause;
        var first = n > 0 && clauses.get(n - 1).line() == clause.line() ? clauses.get(n - 1) : clause;
        if (next.line() != clause.line() || next.equals(clause)) {
            return;
        }
        var told = page.stretches(first.from(), clause.to());
        var again = page.stretches(next.from(), next.to());
        var isSameTime = again.size() == 1
                && !again.getFirst().isVague()
                && told.stream()
                        .anyMatch(time -> time.minutes() == again.getFirst().minutes());
        var names = page.mentions(first.from(), clause.to());
        var isSameName = page.mentions(next.from(), next.to()).stream()
                .allMatch(name -> names.stream().anyMatch(known -> known.name().equals(name.name())));
        var words = IntStream.range(first.from(), clause.to())
                .mapToObj(page.tokens()::low)
                .collect(Collectors.toSet());
        if (isSameTime && isSameName && !page.hasContent(next.from(), next.to(), words)) {
            page = page.hide(next.from(), next.to(), Flag.CORRECTION);
        }
    }

    /// `scratch that` with nothing behind it takes back what stands before it.
    private boolean isRetraction(int i, Clause clause) {
        var tokens = page.tokens();
        var isCue = tokens.says(i, "scratch", "that")
                || tokens.says(i, "strike", "that")
                || tokens.says(i, "delete", "that")
                || tokens.says(i, "never", "mind")
                || tokens.says(i, "ignore", "that")
                || tokens.says(i, "forget", "that");
        return isCue
                && !tokens.is(i - 1, "to")
                && !page.hasContent(i + 2, clause.to(), Set.of())
                && page.stretches(i + 2, clause.to()).isEmpty()
                && page.mentions(i + 2, clause.to()).isEmpty();
    }

    /// `Tran 1.6. Not 2.0.`: a sentence that only denies a time.
    private boolean isDenial(int n) {
        var clause = clauses.get(n);
        var times = page.stretches(clause.from(), clause.to());
        return times.size() == 1
                && page.tokens().is(clause.from(), "not")
                && times.getFirst().from() == clause.from() + 1
                && clauses.get(n - 1).line() == clause.line()
                && !page.stretches(clauses.get(n - 1).from(), clauses.get(n - 1).to())
                        .isEmpty();
    }

    private int join(int n) {
        var joined = clauses.get(n - 1).until(clauses.remove(n));
        clauses.set(n - 1, joined);
        return 1;
    }

    private int endOfCue(int i) {
        var tokens = page.tokens();
        for (var cue : OPENINGS.contains(tokens.low(i)) ? CUES : NONE) {
            if (tokens.says(i, cue) && tokens.at(i).isWord() && !tokens.is(i - 1, "to")) {
                return i + cue.length;
            }
        }
        if (tokens.is(i, "no") && isBetweenFigures(i)) {
            return i + 1;
        }
        var isArrow =
                (tokens.is(i, '-') && tokens.is(i + 1, '>') && tokens.at(i + 1).glued()) || tokens.is(i, '→');
        return isArrow && isOnlyTime(i) ? i + (tokens.is(i, '→') ? 1 : 2) : i;
    }

    /// `.3 -> .5 call` corrects; `1.4 -> 3.2 trend memo 1.0` tells of something that rose.
    private boolean isOnlyTime(int arrow) {
        var first = arrow;
        while (!page.tokens().at(first - 1).isBreak()) {
            first--;
        }
        var last = arrow;
        while (!page.tokens().at(last).isBreak()) {
            last++;
        }
        return page.stretches(first, last).size() == 2;
    }

    /// `.5 no .7`, `.5, no it was .7`.
    private boolean isBetweenFigures(int i) {
        var tokens = page.tokens();
        var before = isDash(i - 1) ? i - 2 : i - 1;
        var after = i + 1;
        while (isDash(after) || tokens.in(after, BARELY)) {
            after++;
        }
        return before >= 0 && page.figures().get(before) && page.figures().get(after);
    }

    private boolean isDash(int i) {
        var tokens = page.tokens();
        return tokens.is(i, ',') || tokens.is(i, '-') || tokens.is(i, '–') || tokens.is(i, '—');
    }

    private boolean replace(int reach, int cue, int afterCue, int end) {
        var after = afterCue;
        while (after < end && (page.tokens().is(after, ',') || page.tokens().in(after, BARELY))) {
            after++;
        }
        var until = Math.min(end, after + 2 * NEAR);
        var isWeak = WEAK.contains(page.tokens().low(cue));
        var time = first(page.stretches(after, until), after, isWeak ? 2 : NEAR);
        var before = page.stretches(reach, cue);
        if (time != null && !before.isEmpty() && !(isWeak && hasWordsBefore(after, time))) {
            var old = before.getLast();
            page = page.withoutStretches(old::equals).asides(cue, time.to());
            return true;
        }
        return time == null && (replaceName(reach, cue, after, until, isWeak) || replaceDay(reach, cue, after, until));
    }

    /// `wait, that includes .3`: a weak word corrects only by a time right behind it.
    private boolean hasWordsBefore(int from, Stretch time) {
        return page.hasContent(from, time.from(), BARELY);
    }

    private static @Nullable Stretch first(List<Stretch> stretches, int after, int distance) {
        return stretches.isEmpty() || stretches.getFirst().from() > after + distance ? null : stretches.getFirst();
    }

    private boolean replaceName(int reach, int cue, int after, int until, boolean isWeak) {
        var near = Math.min(until, after + (isWeak ? 3 : NEAR));
        var better = page.mentions(after, near).stream()
                .filter(mention -> !mention.isStranger())
                .findFirst();
        var before = page.mentions(reach, cue);
        if (better.isEmpty() || before.isEmpty()) {
            return false;
        }
        var isMatter = better.get().namesMatter();
        var old = before.stream()
                .filter(mention -> mention.namesMatter() == isMatter)
                .toList();
        if (old.isEmpty()) {
            return false;
        }
        var gone = isMatter ? old : List.of(old.getLast());
        var last = page.tokens().find(better.get().span().end() - 1);
        page = page.withoutMentions(gone::contains).asides(cue, last + 1);
        gone.stream().filter(Mention::namesMatter).forEach(this::forget);
        return true;
    }

    private boolean replaceDay(int reach, int cue, int after, int until) {
        var better = page.days(after, Math.min(until, after + NEAR));
        var before = page.days(reach, cue);
        if (better.isEmpty() || before.isEmpty()) {
            return false;
        }
        page = page.withoutDays(before.getLast()::equals)
                .asides(cue, better.getFirst().to());
        return true;
    }

    private void forget(Mention mention) {
        var tokens = page.tokens();
        page = page.asides(
                tokens.find(mention.span().start()), tokens.find(mention.span().end() - 1) + 1);
    }

    /// `0.4 not 0.5`, `Weller not Volt`: what stands behind the `not` was never meant.
    private void negate(Clause clause) {
        var stretches = page.stretches(clause.from(), clause.to());
        var denied =
                stretches.stream().filter(stretch -> isDenied(stretch.from())).toList();
        if (!denied.isEmpty() && denied.size() < stretches.size()) {
            page = page.withoutStretches(denied::contains).flag(Flag.CORRECTION);
        }
        var mentions = page.mentions(clause.from(), clause.to());
        var tokens = page.tokens();
        var wrong = mentions.stream()
                .filter(Mention::namesMatter)
                .filter(mention -> isDenied(tokens.find(mention.span().start())))
                .toList();
        if (!wrong.isEmpty() && mentions.stream().filter(Mention::namesMatter).count() > wrong.size()) {
            page = page.withoutMentions(wrong::contains).flag(Flag.CORRECTION);
        }
    }

    private boolean isDenied(int i) {
        Tokens tokens = page.tokens();
        var before = tokens.is(i - 1, "of") ? i - 2 : i - 1;
        if (tokens.is(i - 2, '(') && tokens.in(i - 1, Set.of("was", "formerly", "originally"))) {
            return true;
        }
        if (tokens.is(i - 1, "from") && tokens.in(i - 2, LOWERED)) {
            return true;
        }
        return tokens.in(before, NEGATIONS) && (before == i - 1 || tokens.is(before, "instead"));
    }
}

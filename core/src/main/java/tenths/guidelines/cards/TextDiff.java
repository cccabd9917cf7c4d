package tenths.guidelines.cards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tenths.guidelines.rewriting.WordDiff;

/// What two versions of a guideline do not share, paragraph by paragraph.
public final class TextDiff {
    /// Paragraphs that share at least this many of a hundred words are one paragraph that changed.
    private static final int ALIKE_PERCENT = 40;

    private final List<Paragraph> old;
    private final List<Paragraph> fresh;
    private final List<Change> changes = new ArrayList<>();

    private TextDiff(List<Paragraph> old, List<Paragraph> fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /// A paragraph that is not in both versions as it is.
    public sealed interface Change {
        record Gone(Paragraph paragraph) implements Change {}

        record Added(Paragraph paragraph) implements Change {}

        /// @param pieces the words of both in reading order
        record Reworded(Paragraph before, Paragraph after, List<WordDiff.Piece> pieces) implements Change {}
    }

    /// In reading order.
    public static List<Change> between(GuideText before, GuideText after) {
        var old = before.paragraphs();
        var fresh = after.paragraphs();
        var head = 0;
        while (head < old.size() && head < fresh.size() && same(old.get(head), fresh.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < old.size() - head
                && tail < fresh.size() - head
                && same(old.get(old.size() - 1 - tail), fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        var diff = new TextDiff(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail));
        diff.walk();
        return List.copyOf(diff.changes);
    }

    private static boolean same(Paragraph one, Paragraph other) {
        return GuideText.plain(one.text()).equals(GuideText.plain(other.text()));
    }

    private void walk() {
        var lengths = lengths();
        var gone = new ArrayList<Paragraph>();
        var added = new ArrayList<Paragraph>();
        var i = 0;
        var k = 0;
        while (i < old.size() || k < fresh.size()) {
            if (i < old.size() && k < fresh.size() && same(old.get(i), fresh.get(k))) {
                pair(gone, added);
                i++;
                k++;
            } else if (i < old.size() && (k == fresh.size() || lengths[i + 1][k] >= lengths[i][k + 1])) {
                gone.add(old.get(i++));
            } else {
                added.add(fresh.get(k++));
            }
        }
        pair(gone, added);
    }

    /// Lengths of the longest common rest from each pair of places on.
    private int[][] lengths() {
        var lengths = new int[old.size() + 1][fresh.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var k = fresh.size() - 1; k >= 0; k--) {
                lengths[i][k] = same(old.get(i), fresh.get(k))
                        ? lengths[i + 1][k + 1] + 1
                        : Math.max(lengths[i + 1][k], lengths[i][k + 1]);
            }
        }
        return lengths;
    }

    /// Between two paragraphs that stayed: each old one finds the first new one that is like it.
    private void pair(List<Paragraph> gone, List<Paragraph> added) {
        var next = 0;
        for (var before : gone) {
            var match = next;
            while (match < added.size() && !alike(before, added.get(match))) {
                match++;
            }
            if (match == added.size()) {
                changes.add(new Change.Gone(before));
            } else {
                added.subList(next, match).forEach(each -> changes.add(new Change.Added(each)));
                var after = added.get(match);
                changes.add(new Change.Reworded(before, after, WordDiff.of(before.text(), after.text())));
                next = match + 1;
            }
        }
        added.subList(next, added.size()).forEach(each -> changes.add(new Change.Added(each)));
        gone.clear();
        added.clear();
    }

    private static boolean alike(Paragraph one, Paragraph other) {
        var words = words(one);
        var others = words(other);
        var shared = new HashSet<>(words);
        shared.retainAll(others);
        return shared.size() * 100 >= ALIKE_PERCENT * Math.max(words.size(), others.size());
    }

    private static Set<String> words(Paragraph paragraph) {
        return new HashSet<>(List.of(
                GuideText.plain(paragraph.text()).toLowerCase(Locale.ROOT).split("\\W+")));
    }
}

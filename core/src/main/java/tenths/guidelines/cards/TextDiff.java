package tenths.guidelines.cards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tenths.guidelines.rewriting.WordDiff;

/// What two versions of a guideline do not share, paragraph by paragraph.
public final class TextDiff {
    /// Paragraphs that share at least this many of a hundred words are one paragraph that changed.
    private static final int ALIKE_PERCENT = 40;

    /// Between two paragraphs that stayed, at most so many pairs are looked at to find which one changed.
    private static final long MOST_PAIRS = 250_000;

    private final List<Piece> old;
    private final List<Piece> fresh;
    private final List<Change> changes = new ArrayList<>();

    private TextDiff(List<Piece> old, List<Piece> fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /// A paragraph with what is compared of it.
    private record Piece(Paragraph paragraph, String plain, Set<String> words) {
        static List<Piece> of(GuideText text) {
            return text.paragraphs().stream().map(Piece::of).toList();
        }

        private static Piece of(Paragraph paragraph) {
            var plain = GuideText.plain(paragraph.text());
            return new Piece(
                    paragraph,
                    plain,
                    Set.copyOf(Arrays.asList(plain.toLowerCase(Locale.ROOT).split("\\W+"))));
        }

        boolean same(Piece other) {
            return plain.equals(other.plain);
        }

        boolean alike(Piece other) {
            var shared = words.stream().filter(other.words::contains).count();
            return shared * 100 >= (long) ALIKE_PERCENT * Math.max(words.size(), other.words.size());
        }
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
        var old = Piece.of(before);
        var fresh = Piece.of(after);
        var head = 0;
        while (head < old.size() && head < fresh.size() && old.get(head).same(fresh.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < old.size() - head
                && tail < fresh.size() - head
                && old.get(old.size() - 1 - tail).same(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        var diff = new TextDiff(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail));
        diff.walk();
        return List.copyOf(diff.changes);
    }

    private void walk() {
        var lengths = lengths();
        var gone = new ArrayList<Piece>();
        var added = new ArrayList<Piece>();
        var i = 0;
        var k = 0;
        while (i < old.size() || k < fresh.size()) {
            if (i < old.size() && k < fresh.size() && old.get(i).same(fresh.get(k))) {
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
                lengths[i][k] = old.get(i).same(fresh.get(k))
                        ? lengths[i + 1][k + 1] + 1
                        : Math.max(lengths[i + 1][k], lengths[i][k + 1]);
            }
        }
        return lengths;
    }

    /// Between two paragraphs that stayed: each old one finds the first new one that is like it.
    private void pair(List<Piece> gone, List<Piece> added) {
        var searched = (long) gone.size() * added.size() <= MOST_PAIRS;
        var next = 0;
        for (var before : gone) {
            var match = searched ? next : added.size();
            while (match < added.size() && !before.alike(added.get(match))) {
                match++;
            }
            if (match == added.size()) {
                changes.add(new Change.Gone(before.paragraph()));
            } else {
                added.subList(next, match).forEach(each -> changes.add(new Change.Added(each.paragraph())));
                changes.add(reworded(before.paragraph(), added.get(match).paragraph()));
                next = match + 1;
            }
        }
        added.subList(next, added.size()).forEach(each -> changes.add(new Change.Added(each.paragraph())));
        gone.clear();
        added.clear();
    }

    private static Change reworded(Paragraph before, Paragraph after) {
        return new Change.Reworded(before, after, WordDiff.of(before.text(), after.text()));
    }
}

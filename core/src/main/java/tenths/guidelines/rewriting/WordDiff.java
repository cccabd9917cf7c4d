package tenths.guidelines.rewriting;

import java.util.ArrayList;
import java.util.List;

/// Two texts word by word: what stays, what goes, what is new.
public final class WordDiff {
    /// Longer texts are shown one after the other.
    private static final int MOST_WORDS = 2_000;

    /// A run of words with the blanks between them.
    public record Piece(Kind kind, String text) {}

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    private final List<Piece> pieces = new ArrayList<>();

    private WordDiff() {}

    /// The pieces in reading order; where words are exchanged, the old ones come first.
    public static List<Piece> of(String before, String after) {
        var old = words(before);
        var fresh = words(after);
        var diff = new WordDiff();
        if (old.size() > MOST_WORDS || fresh.size() > MOST_WORDS) {
            diff.add(Kind.GONE, before);
            diff.add(Kind.NEW, after);
        } else {
            diff.walk(old, fresh, lengths(old, fresh));
        }
        return List.copyOf(diff.pieces);
    }

    /// A text that is empty, or begins with a blank, has a word of no letters, which leaves no piece.
    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }

    /// Lengths of the longest common rest from each pair of places on.
    private static int[][] lengths(List<String> old, List<String> fresh) {
        var lengths = new int[old.size() + 1][fresh.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var k = fresh.size() - 1; k >= 0; k--) {
                lengths[i][k] = old.get(i).equals(fresh.get(k))
                        ? lengths[i + 1][k + 1] + 1
                        : Math.max(lengths[i + 1][k], lengths[i][k + 1]);
            }
        }
        return lengths;
    }

    private void walk(List<String> old, List<String> fresh, int[][] lengths) {
        var i = 0;
        var k = 0;
        while (i < old.size() || k < fresh.size()) {
            if (i < old.size() && k < fresh.size() && old.get(i).equals(fresh.get(k))) {
                add(Kind.SAME, old.get(i++));
                k++;
            } else if (i < old.size() && (k == fresh.size() || lengths[i + 1][k] >= lengths[i][k + 1])) {
                add(Kind.GONE, old.get(i++));
            } else {
                add(Kind.NEW, fresh.get(k++));
            }
        }
    }

    private void add(Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.add(new Piece(kind, pieces.removeLast().text() + " " + word));
        } else if (!word.isEmpty()) {
            pieces.add(new Piece(kind, word));
        }
    }
}

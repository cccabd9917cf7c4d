package tenths.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words as they were and as they are, side by side: what stayed, what went, what came.
///
/// @param pieces in reading order
public record Redline(List<Piece> pieces) {
    /// Longer texts are shown as replaced whole: their comparison would take longer than reading them.
    private static final int MOST_COMPARED = 400_000;

    private static final Pattern WORD = Pattern.compile("\\s+|[^\\s]+");

    public Redline {
        pieces = List.copyOf(pieces);
    }

    /// What became of some words.
    public enum Fate {
        KEPT,
        GONE,
        NEW
    }

    /// Words with the same fate.
    public record Piece(String text, Fate fate) {}

    /// Nothing changed.
    static Redline plain(String text) {
        return new Redline(List.of(new Piece(text, Fate.KEPT)));
    }

    public static Redline of(String before, String now) {
        if (before.equals(now)) {
            return plain(now);
        }
        var old = words(before);
        var fresh = words(now);
        return (long) old.size() * fresh.size() > MOST_COMPARED
                ? new Redline(List.of(new Piece(before, Fate.GONE), new Piece(now, Fate.NEW)))
                : new Redline(merged(walk(old, fresh, common(old, fresh))));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    /// How many words two tails have in common, for every pair of tails.
    private static int[][] common(List<String> old, List<String> fresh) {
        var lengths = new int[old.size() + 1][fresh.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = fresh.size() - 1; j >= 0; j--) {
                lengths[i][j] = old.get(i).equals(fresh.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static List<Piece> walk(List<String> old, List<String> fresh, int[][] common) {
        var pieces = new ArrayList<Piece>();
        var i = 0;
        var j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                pieces.add(new Piece(fresh.get(j++), Fate.KEPT));
                i++;
            } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(new Piece(old.get(i++), Fate.GONE));
            } else {
                pieces.add(new Piece(fresh.get(j++), Fate.NEW));
            }
        }
        return pieces;
    }

    /// Neighbours of one fate become one piece; a lone space between two changes belongs to both.
    private static List<Piece> merged(List<Piece> words) {
        var merged = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var fresh = new StringBuilder();
        for (var n = 0; n < words.size(); n++) {
            var word = words.get(n);
            var between = word.text().isBlank()
                    && !(gone.isEmpty() && fresh.isEmpty())
                    && n + 1 < words.size()
                    && words.get(n + 1).fate() != Fate.KEPT;
            if (word.fate() != Fate.NEW && (word.fate() == Fate.GONE || between)) {
                gone.append(word.text());
            }
            if (word.fate() != Fate.GONE && (word.fate() == Fate.NEW || between)) {
                fresh.append(word.text());
            }
            if (word.fate() == Fate.KEPT && !between) {
                flush(merged, gone, fresh);
                merged.add(word);
            }
        }
        flush(merged, gone, fresh);
        return joined(merged);
    }

    private static void flush(List<Piece> pieces, StringBuilder gone, StringBuilder fresh) {
        if (!gone.isEmpty()) {
            pieces.add(new Piece(gone.toString(), Fate.GONE));
        }
        if (!fresh.isEmpty()) {
            pieces.add(new Piece(fresh.toString(), Fate.NEW));
        }
        gone.setLength(0);
        fresh.setLength(0);
    }

    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!joined.isEmpty() && joined.getLast().fate() == piece.fate()) {
                joined.add(new Piece(joined.removeLast().text() + piece.text(), piece.fate()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}

package tenths.notes.matters;

/// How many typing errors lie between two words: a letter too many, missing, wrong, or two exchanged.
final class Edits {
    private Edits() {}

    /// @return the number of errors, or `limit + 1` if there are more than the limit
    static int between(String typed, String meant, int limit) {
        if (Math.abs(typed.length() - meant.length()) > limit) {
            return limit + 1;
        }
        var before = new int[meant.length() + 1];
        var above = new int[meant.length() + 1];
        var row = new int[meant.length() + 1];
        for (var j = 0; j <= meant.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= typed.length(); i++) {
            row[0] = i;
            for (var j = 1; j <= meant.length(); j++) {
                var same = typed.charAt(i - 1) == meant.charAt(j - 1);
                var least = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
                row[j] = exchanged(typed, meant, i, j) ? Math.min(least, before[j - 2] + 1) : least;
            }
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return Math.min(above[meant.length()], limit + 1);
    }

    private static boolean exchanged(String typed, String meant, int i, int j) {
        return i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1);
    }
}

package tenths.guidelines.rewriting;

import java.util.Locale;
import tenths.notes.words.Shorthand;

/// Writes a text out in full: abbreviations of the trade become words, the first word gets its capital.
final class InFull {
    private static final String JOINTS = "-@&'/_";

    private InFull() {}

    static String of(String text) {
        var full = new StringBuilder();
        var from = 0;
        for (var saying : Saying.in(text)) {
            if (saying.kind() == Saying.Kind.SHORT && isMeant(text, saying)) {
                full.append(text, from, saying.at());
                full.append(Shorthand.words(saying.said()).orElseThrow());
                from = behind(text, saying);
                if (from < text.length() && Character.isLetterOrDigit(text.charAt(from))) {
                    full.append(' '); // w/adjuster
                }
            }
        }
        full.append(text, from, text.length());
        return capital(full.toString().replaceAll("[ \\t]{2,}", " ").strip());
    }

    /// A capital inside a sentence may be a name or part of one: "Med", "Co."
    private static boolean isMeant(String text, Saying saying) {
        var first = text.charAt(saying.at());
        var whole = text.substring(saying.at(), saying.end());
        var shouted = whole.length() > 1 && whole.equals(whole.toUpperCase(Locale.ROOT));
        return (Character.isLowerCase(first) || shouted || begins(text, saying.at())) && !joined(text, saying);
    }

    /// Inside of a word of several parts: `re-exam`, `pl@firm`.
    private static boolean joined(String text, Saying saying) {
        var before = saying.at() == 0 ? ' ' : text.charAt(saying.at() - 1);
        var after = saying.end() == text.length() ? ' ' : text.charAt(saying.end());
        return JOINTS.indexOf(before) >= 0
                || JOINTS.indexOf(after) >= 0
                || parts(text, saying.at() - 1)
                || parts(text, saying.end());
    }

    /// A full stop between two letters or digits: `example.co.uk`, `letter.doc`.
    private static boolean parts(String text, int stop) {
        return stop > 0
                && stop + 1 < text.length()
                && text.charAt(stop) == '.'
                && Character.isLetterOrDigit(text.charAt(stop - 1))
                && Character.isLetterOrDigit(text.charAt(stop + 1));
    }

    /// At the start of the text or of a line, and behind a semicolon.
    private static boolean begins(String text, int at) {
        var before = text.substring(0, at).replaceFirst("[ \\t]+$", "");
        return before.isEmpty() || before.endsWith(";") || before.endsWith("\n");
    }

    /// The full stop of an abbreviation goes with it, unless the sentence ends there.
    private static int behind(String text, Saying saying) {
        var stop = saying.end() < text.length() && text.charAt(saying.end()) == '.';
        var rest = stop ? text.substring(saying.end() + 1).strip() : "";
        return stop && !rest.isEmpty() && Character.isLowerCase(rest.charAt(0)) ? saying.end() + 1 : saying.end();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

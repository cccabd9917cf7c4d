package tenths.guidelines.words;

import java.util.LinkedHashSet;
import java.util.Set;

/// The forms in which a word of a phrase may stand in a narrative: schedule, schedules, scheduled, scheduling.
///
/// Forms that are no English words do no harm: nobody writes them.
final class Inflections {
    private static final int SHORTEST = 3;
    private static final String VOWELS = "aeiou";
    private static final String NEVER_DOUBLED = "aeiouwxy";

    private Inflections() {}

    /// @param word in lower case
    static Set<String> of(String word) {
        var forms = new LinkedHashSet<String>();
        forms.add(word);
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return forms;
        }
        var stem = word.substring(0, word.length() - 1);
        forms.add(word + "s");
        if (word.endsWith("e")) {
            forms.add(word + "d");
            forms.add(stem + "ing");
            return forms;
        }
        if (word.endsWith("y") && !isVowel(word.charAt(word.length() - 2))) {
            forms.add(stem + "ies");
            forms.add(stem + "ied");
        } else {
            forms.add(word + "es");
            forms.add(word + "ed");
        }
        forms.add(word + "ing");
        var last = word.charAt(word.length() - 1);
        if (NEVER_DOUBLED.indexOf(last) < 0 && isVowel(word.charAt(word.length() - 2))) {
            forms.add(word + last + "ed");
            forms.add(word + last + "ing");
        }
        return forms;
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }
}

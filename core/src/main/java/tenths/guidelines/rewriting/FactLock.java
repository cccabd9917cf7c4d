package tenths.guidelines.rewriting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps the facts of a narrative as they were, whoever finds other words for it: no word may come in that is not in
/// the old text, stands for one of its abbreviations, or carries no fact; none may be lost; numbers, names and roles
/// keep their order, so that nobody calls whom somebody else called.
///
/// It knows no list of names and needs none: a person, a day, an amount that was not there is a word that was not
/// there.
public final class FactLock {
    /// Who did what with whom lies in the order of these.
    private static final Set<String> ROLES = Stream.of(
                    "client",
                    "adjuster",
                    "counsel",
                    "expert",
                    "plaintiff",
                    "defendant",
                    "court",
                    "judge",
                    "witness",
                    "insured",
                    "carrier")
            .map(Stems::of)
            .collect(Collectors.toUnmodifiableSet());

    private FactLock() {}

    /// What the new text says that the old one does not, in its own words.
    public static List<String> added(String before, String after) {
        return added(before, after, "");
    }

    /// @param given words that a person gave or the matter's file has, such as a name
    public static List<String> added(String before, String after, String given) {
        var known = meant(Saying.in(before));
        known.addAll(meant(Saying.in(given)));
        return Saying.in(after).stream()
                .filter(each -> !Stems.isGlue(each.said()))
                .filter(each -> !known.containsAll(each.meant()))
                .map(Saying::said)
                .distinct()
                .toList();
    }

    /// What the old text says that the new one does not.
    public static List<String> lost(String before, String after) {
        var kept = meant(Saying.in(after));
        return Saying.in(before).stream()
                .filter(each -> !Stems.isGlue(each.said()))
                .filter(each -> !kept.containsAll(withoutGlue(each)))
                .map(Saying::said)
                .distinct()
                .toList();
    }

    /// What is broken by the new text, each a sentence; empty where every fact is as it was.
    ///
    /// @param given words that a person gave or the matter's file has, such as a name
    public static List<String> broken(String before, String after, String given) {
        var broken = new ArrayList<String>();
        added(before, after, given).forEach(word -> broken.add("'" + word + "' was not said before"));
        lost(before, after).forEach(word -> broken.add("'" + word + "' is lost"));
        if (broken.isEmpty() && !numbers(before).equals(numbers(after))) {
            broken.add("the numbers are not the same or not in the same order");
        }
        if (broken.isEmpty() && !people(before, before).equals(people(before, after))) {
            broken.add("the people do not stand in the same order");
        }
        return broken;
    }

    private static Set<String> meant(List<Saying> sayings) {
        return sayings.stream().flatMap(each -> each.meant().stream()).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> withoutGlue(Saying saying) {
        return saying.meant().stream()
                .filter(stem -> !Stems.isGlue(stem.replace("~", "")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> numbers(String text) {
        return Saying.in(text).stream()
                .filter(each -> each.kind() == Saying.Kind.NUMBER)
                .map(Saying::said)
                .toList();
    }

    /// The names and roles of the old text in the order in which a text has them, abbreviations written out.
    private static List<String> people(String before, String text) {
        var names = Saying.in(before).stream()
                .flatMap(each -> names(before, each).stream())
                .collect(Collectors.toSet());
        return Saying.in(text).stream()
                .flatMap(each -> each.meant().stream())
                .filter(names::contains)
                .toList();
    }

    private static List<String> names(String text, Saying saying) {
        var roles = saying.meant().stream().filter(ROLES::contains).toList();
        return saying.kind() == Saying.Kind.WORD && isName(text, saying) ? saying.meant() : roles;
    }

    private static boolean isName(String text, Saying word) {
        return Character.isUpperCase(text.charAt(word.at())) && !startsSentence(text, word.at());
    }

    private static boolean startsSentence(String text, int at) {
        var before = text.substring(0, at).stripTrailing();
        return before.isEmpty() || ".;:!?".indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}

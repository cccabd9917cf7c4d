package tenths.notes.matters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenths.notes.words.EverydayWords;
import tenths.notes.words.GivenNames;
import tenths.notes.words.Word;
import tenths.notes.words.Words;

/// One way in which a name is said: `Harbor Freightways`, `Harbor`.
///
/// @param words folded, without titles, legal forms and connecting words
record Form(List<String> words, Strength strength) {
    private static final Set<String> TITLES = Set.of(
            "dr",
            "mr",
            "mrs",
            "ms",
            "miss",
            "hon",
            "honorable",
            "judge",
            "justice",
            "atty",
            "attorney",
            "prof",
            "professor",
            "esq",
            "md",
            "do",
            "phd",
            "rn",
            "pe",
            "cpa",
            "jr",
            "sr",
            "ii",
            "iii",
            "officer",
            "sgt",
            "det");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "llc",
            "llp",
            "ltd",
            "limited",
            "corp",
            "corporation",
            "co",
            "company",
            "lp",
            "pc",
            "pllc",
            "plc",
            "gmbh",
            "ag",
            "na",
            "sa",
            "dba");
    private static final Set<String> CONNECTORS =
            Set.of("and", "of", "the", "v", "vs", "versus", "a", "an", "et", "al");
    private static final Set<String> ESTATES =
            Set.of("estate", "re", "in", "matter", "guardianship", "conservatorship", "ex", "rel", "decedent", "minor");

    /// Words that join the words of a name and may be left out.
    static boolean connects(String word) {
        return CONNECTORS.contains(word);
    }

    /// The words that make up a name.
    static List<String> core(String name) {
        var all = Words.of(name).stream().map(Word::folded).toList();
        var telling = all.stream()
                .filter(word -> !CONNECTORS.contains(word) && !TITLES.contains(word) && !LEGAL_FORMS.contains(word))
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    /// `Imani Ross`, `Ross`, and weakly `Imani`.
    static List<Form> person(String name) {
        var words = core(name);
        var forms = new ArrayList<Form>();
        for (var from = 0; from < words.size(); from++) {
            add(forms, words.subList(from, words.size()));
        }
        if (words.size() > 1 && words.getFirst().length() > 1) {
            forms.add(new Form(words.subList(0, 1), Strength.FIRST_NAME));
        }
        return forms;
    }

    /// `Harbor Freightways`, `Harbor`, and each further word that is no trade.
    static List<Form> organisation(String name) {
        var words = core(name);
        var forms = new ArrayList<Form>();
        for (var until = words.size(); until > 0; until--) {
            add(forms, words.subList(0, until));
        }
        if (words.size() == 2) {
            add(forms, List.of(words.getFirst() + words.getLast()));
        }
        for (var word : words.stream().skip(1).toList()) {
            add(forms, List.of(word));
        }
        return forms;
    }

    /// A side of the name of a matter: `Estate of Rosa Okafor`, `Johnson & Sons`, `coverage opinion`.
    static List<Form> side(String side) {
        var words = core(side);
        var bare = words.stream().filter(word -> !ESTATES.contains(word)).toList();
        if (bare.size() < words.size()) {
            var forms = new ArrayList<>(isPerson(side, bare) ? person(String.join(" ", bare)) : new ArrayList<>());
            if (forms.isEmpty()) {
                forms.addAll(organisation(String.join(" ", bare)));
            }
            add(forms, words);
            return forms;
        }
        return isPerson(side, words) ? person(side) : organisation(side);
    }

    static boolean isPerson(String name, List<String> words) {
        if (name.indexOf('&') >= 0 || words.stream().skip(1).anyMatch(Form::isTrade)) {
            return false;
        }
        return words.size() == 1 || (!words.isEmpty() && GivenNames.knows(words.getFirst()));
    }

    private static boolean isTrade(String word) {
        return EverydayWords.knows(word) && !GivenNames.knows(word);
    }

    private static void add(List<Form> forms, List<String> words) {
        if (words.isEmpty() || (words.size() == 1 && words.getFirst().length() < 2)) {
            return;
        }
        var seen = new HashSet<List<String>>();
        forms.forEach(form -> seen.add(form.words()));
        if (seen.add(words)) {
            forms.add(of(List.copyOf(words)));
        }
    }

    static Form of(List<String> words) {
        return new Form(words, words.size() > 1 ? Strength.FIRM : strength(words.getFirst()));
    }

    static Strength strength(String word) {
        if (GivenNames.knows(word)) {
            return Strength.FIRST_NAME;
        }
        return EverydayWords.knows(word) ? Strength.ORDINARY : Strength.FIRM;
    }

    boolean firm() {
        return strength == Strength.FIRM;
    }
}

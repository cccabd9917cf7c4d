package tenths.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.guidelines.rewriting.Rewriting;
import tenths.guidelines.rewriting.WordDiff;
import tenths.notes.Contact;

/// Other words for a line or a draft, as the client's rules see them. Words that break a fact, or that the rules like
/// less, are none.
///
/// @param parts the line in its new words; empty where there are no better ones
/// @param cleared rules that would be silent then
/// @param left rules that would still speak
/// @param asksWhom the rules miss the person's name
/// @param people of the matter, to choose from
public record OtherWords(
        List<Worded> parts,
        List<String> steps,
        Set<String> cleared,
        Set<String> left,
        boolean asksWhom,
        List<String> people) {
    private static final String PARTY_NOT_NAMED = "TIM-13";

    /// One part with what changes in it.
    public record Worded(Rewriting.Part part, List<WordDiff.Piece> diff) {}

    /// Whether a rewriting changes words, and words alone.
    public static boolean keepsFacts(String narrative, Rewriting rewriting) {
        return rewriting.changes(narrative) && rewriting.broken(narrative).isEmpty();
    }

    /// @param before the rules that speak now
    public static OtherWords none(Set<String> before, List<Contact> contacts) {
        return new OtherWords(
                List.of(), List.of(), Set.of(), before, before.contains(PARTY_NOT_NAMED), names(contacts));
    }

    /// @param after the rules that would speak then
    public static OtherWords judged(
            String narrative, Rewriting rewriting, Set<String> before, Set<String> after, List<Contact> contacts) {
        if (!before.containsAll(after)) {
            return none(before, contacts);
        }
        var cleared = new HashSet<>(before);
        cleared.removeAll(after);
        return new OtherWords(
                worded(narrative, rewriting),
                rewriting.steps(),
                cleared,
                after,
                before.contains(PARTY_NOT_NAMED),
                names(contacts));
    }

    private static List<Worded> worded(String narrative, Rewriting rewriting) {
        var alone = rewriting.parts().size() == 1;
        return rewriting.parts().stream()
                .map(part -> new Worded(
                        part,
                        alone
                                ? WordDiff.of(narrative, part.narrative())
                                : List.of(new WordDiff.Piece(WordDiff.Kind.NEW, part.narrative()))))
                .toList();
    }

    private static List<String> names(List<Contact> contacts) {
        return contacts.stream().map(Contact::name).distinct().toList();
    }

    public static Set<String> rules(List<Finding> findings) {
        return new HashSet<>(findings.stream().map(Finding::rule).toList());
    }
}

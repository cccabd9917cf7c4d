package tenths.notes.activities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.Span;
import tenths.notes.matters.Mention;
import tenths.notes.words.PhraseTable;
import tenths.notes.words.Word;

/// With whom somebody spoke: the first person behind the verb, or else the last one before it.
///
/// @param audiences empty for somebody of whom it is not known what they are
record Listener(Set<Audience> audiences, Span span) {
    private static final Set<String> TITLES = Set.of("dr", "doctor", "judge");
    private static final Set<String> TOWARDS = Set.of("w", "with", "to", "from", "mit", "by");
    private static final PhraseTable<Audience> IMPLIED = implied();

    private static PhraseTable<Audience> implied() {
        var table = new PhraseTable<Audience>();
        List.of("meet and confer", "met and conferred", "m&c", "negotiate*")
                .forEach(phrase -> table.learn(phrase, Audience.OTHER_COUNSEL));
        List.of("interview*", "telephone interview").forEach(phrase -> table.learn(phrase, Audience.WITNESS));
        table.learn("advise*", Audience.CLIENT);
        return table;
    }

    static @Nullable Listener of(Passage passage, List<Word> words, Cue talk, List<Cue> cues) {
        var people = people(passage, words);
        var topic = topicStart(passage, words, talk);
        var behind = people.stream()
                .filter(person -> person.span.start() >= talk.span().start() && person.span.start() < topic)
                .findFirst();
        var before = people.stream()
                .filter(person -> person.span.end() <= talk.span().start() && !person.audiences.isEmpty())
                .reduce((_, last) -> last);
        var deeper = people.stream()
                .filter(person -> person.span.start() >= topic && isTowards(words, person))
                .findFirst();
        var implied = implied(passage, words);
        if (implied != null && implied.audiences.contains(Audience.WITNESS)) {
            return implied;
        }
        return behind.or(() -> before).or(() -> deeper).orElse(implied);
    }

    private static @Nullable Listener implied(Passage passage, List<Word> words) {
        var found = IMPLIED.in(passage.text(), words);
        return found.isEmpty()
                ? null
                : new Listener(
                        EnumSet.of(found.getFirst().meaning()), found.getFirst().span());
    }

    /// Where what they spoke about begins, or the next piece of work, or the end.
    private static int topicStart(Passage passage, List<Word> words, Cue talk) {
        var end = passage.piece().end();
        for (var found : WorkWords.TABLE.in(passage.text(), words)) {
            if (found.first() > talk.last() && found.meaning() == Sense.TOPIC) {
                end = found.span().start();
                break;
            }
        }
        for (var at = talk.span().end(); at < end; at++) {
            if (passage.text().charAt(at) == ';') {
                return at;
            }
        }
        return end;
    }

    private static List<Listener> people(Passage passage, List<Word> words) {
        var people = new ArrayList<Listener>();
        for (var mention : passage.mentions()) {
            var listener = of(passage, mention, words);
            if (listener != null) {
                people.add(listener);
            }
        }
        for (var found : PeopleWords.TABLE.in(passage.text(), words)) {
            var title = TITLES.contains(words.get(found.first()).folded());
            var named = people.stream()
                    .anyMatch(person -> person.span.touches(found.span())
                            || (title
                                    && person.span.start() - found.span().end() <= 2
                                    && person.span.start() >= found.span().end()));
            if (!named) {
                people.add(new Listener(EnumSet.of(found.meaning()), found.span()));
            }
        }
        people.sort(Comparator.comparingInt(person -> person.span.start()));
        return people;
    }

    private static @Nullable Listener of(Passage passage, Mention mention, List<Word> words) {
        if (mention.manner() == Mention.Manner.NARROWING) {
            return null;
        }
        if (mention.colleague().isPresent()) {
            return new Listener(EnumSet.of(Audience.WITHIN_FIRM), mention.span());
        }
        var roles = passage.matter() == null ? mention.roles() : mention.name().rolesIn(passage.matter());
        var audiences = Audience.of(roles.isEmpty() ? mention.roles() : roles);
        if (!audiences.isEmpty()) {
            return new Listener(audiences, mention.span());
        }
        var unknown = new Listener(audiences, mention.span());
        return isTowards(words, unknown) ? unknown : null;
    }

    private static boolean isTowards(List<Word> words, Listener person) {
        Word before = null;
        for (var word : words) {
            if (word.end() <= person.span.start()) {
                before = word;
            }
        }
        return before != null && TOWARDS.contains(before.folded());
    }
}

package tenths.capture.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.guidelines.rewriting.FactLock;
import tenths.notes.Span;
import tools.jackson.databind.JsonNode;

/// What of a model's answer stands up to the note (S-60, S-61). A word that is not in the note, a matter that was not
/// in
/// the list, a fact that nobody wrote: dropped, and told.
///
/// @param entries in the order of the answer
/// @param dropped one sentence for each thing that was not taken over; they never repeat the answer
public record NoteAnswer(List<Entry> entries, List<String> dropped) {
    /// A note that tells of more is a list, and lists are imported.
    public static final int MOST_ENTRIES = 50;

    private static final int LONGEST_NARRATIVE = 1_000;
    private static final Set<String> TEXTS = Set.of("words", "narrative");
    private static final Set<String> PERHAPS = Set.of("duration", "day", "matter");

    public NoteAnswer {
        entries = List.copyOf(entries);
        dropped = List.copyOf(dropped);
    }

    /// A piece of work, as places in the original note.
    ///
    /// @param duration the words for how long it took; null if the model found none
    /// @param day the words for the day; null if the model found none
    /// @param matter null if the model is not sure
    /// @param narrative blank where the model's sentence was not taken over
    public record Entry(
            Span words,
            @Nullable Span duration,
            @Nullable Span day,
            @Nullable MatterId matter,
            String narrative) {}

    /// @throws NoReply if the answer does not have the form that was asked for
    public static NoteAnswer read(String answer, NoteQuestion asked) throws NoReply {
        var items = Form.items(answer, "entries", TEXTS, PERHAPS);
        var reading = new Checking(asked);
        items.stream().limit(MOST_ENTRIES).forEach(reading::take);
        if (items.size() > MOST_ENTRIES) {
            reading.dropped.add("%d entries more than the %d that a note may have"
                    .formatted(items.size() - MOST_ENTRIES, MOST_ENTRIES));
        }
        return new NoteAnswer(reading.entries, reading.dropped);
    }

    /// One answer under check.
    private static final class Checking {
        private final NoteQuestion asked;
        private final String sent;
        private final List<Entry> entries = new ArrayList<>();
        private final List<String> dropped = new ArrayList<>();
        private final List<Span> taken = new ArrayList<>();
        private int number;

        Checking(NoteQuestion asked) {
            this.asked = asked;
            sent = asked.note().text();
        }

        void take(JsonNode item) {
            number++;
            var words = place(item.path("words").asString(), 0, sent.length());
            if (words == null) {
                drop("its words are not in the note");
                return;
            }
            var matter = item.path("matter").asString("");
            if (!matter.isEmpty() && !asked.matters().containsKey(matter)) {
                drop("its matter is not in the list that was sent");
                return;
            }
            var duration = field(item, "duration", words);
            if (duration != null && taken.stream().anyMatch(duration::touches)) {
                drop("another entry rests on the same words for the time");
                return;
            }
            if (duration != null) {
                taken.add(duration);
            }
            var day = field(item, "day", words);
            entries.add(new Entry(
                    asked.note().inOriginal(words),
                    original(duration),
                    original(day),
                    asked.matters().get(matter),
                    narrative(item.path("narrative").asString())));
        }

        private @Nullable Span original(@Nullable Span sentWords) {
            return sentWords == null ? null : asked.note().inOriginal(sentWords);
        }

        /// Inside the words of the entry if it stands there, else anywhere in the note.
        private @Nullable Span field(JsonNode item, String name, Span words) {
            if (item.path(name).isNull()) {
                return null;
            }
            var said = item.path(name).asString();
            var inside = place(said, words.start(), words.end());
            var found = inside == null ? place(said, 0, sent.length()) : inside;
            if (found == null) {
                drop("its words for the " + name + " are not in the note");
            }
            return found;
        }

        private @Nullable Span place(String words, int start, int end) {
            if (words.isBlank()) {
                return null;
            }
            var at = sent.indexOf(words, start);
            return at < 0 || at + words.length() > end ? null : new Span(at, at + words.length());
        }

        private String narrative(String said) {
            var plain = PlainWords.of(said).text().replaceAll("\\s+", " ").strip();
            var restored = asked.note().restored(plain);
            if (said.length() > LONGEST_NARRATIVE) {
                drop("its sentence is longer than %,d characters".formatted(LONGEST_NARRATIVE));
                return "";
            }
            var added = FactLock.added(asked.note().original(), restored);
            if (!added.isEmpty()) {
                drop("its sentence says what the note does not say");
                return "";
            }
            return restored;
        }

        private void drop(String why) {
            dropped.add("Entry %d of the model: %s.".formatted(number, why));
        }
    }
}

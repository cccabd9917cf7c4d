package tenths.capture.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.guidelines.rewriting.FactLock;
import tenths.notes.Certainty;
import tenths.notes.DateOrder;
import tenths.notes.Field;
import tenths.notes.Flag;
import tenths.notes.Span;
import tenths.time.Basis;
import tenths.time.Basis.Difference;
import tenths.time.Basis.Proposer;
import tenths.time.Codes;
import tenths.time.Content;
import tenths.time.Measure;
import tenths.time.Note;
import tenths.time.Proposed;
import tenths.time.Worked;

/// The rules' reading of a note and the model's, side by side. Where the two differ the proposal says so and is not
/// sure;
/// the rules' hours, day and matter stay. What only the model saw is proposed for a person to look at.
public final class Comparison {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_DAY = 86_400;

    private final Note note;
    private final DateOrder order;
    private final NoteAnswer answer;
    private final Map<MatterId, Candidate> candidates;
    private final Set<NoteAnswer.Entry> left;

    private Comparison(Note note, DateOrder order, NoteAnswer answer, Map<MatterId, Candidate> candidates) {
        this.note = note;
        this.order = order;
        this.answer = answer;
        this.candidates = candidates;
        left = new HashSet<>(answer.entries());
    }

    /// What comes of the two readings.
    ///
    /// @param revised the rules' proposals, each with what the model says of it, in their order
    /// @param fresh what only the model saw
    public record Result(List<Proposed> revised, List<Proposed> fresh) {
        public Result {
            revised = List.copyOf(revised);
            fresh = List.copyOf(fresh);
        }
    }

    public static Result of(
            Note note, DateOrder order, List<Proposed> rules, NoteAnswer answer, List<Candidate> candidates) {
        var byMatter = new HashMap<MatterId, Candidate>();
        candidates.forEach(candidate -> byMatter.put(candidate.matter(), candidate));
        var comparison = new Comparison(note, order, answer, byMatter);
        var revised = rules.stream().map(comparison::revised).toList();
        return new Result(revised, comparison.fresh(seconds(revised)));
    }

    private static long seconds(List<Proposed> proposals) {
        return proposals.stream()
                .map(each -> worked(each.content()))
                .mapToLong(worked -> worked == null ? 0 : worked.seconds())
                .sum();
    }

    private static @Nullable Worked worked(Content content) {
        return content.measure() instanceof Measure.Time(var worked) ? worked : null;
    }

    private Proposed revised(Proposed rules) {
        var entry = match(rules);
        if (entry == null) {
            var differs = answer.dropped().isEmpty() && worked(rules.content()) != null;
            var none = new Difference(Field.MINUTES, minutes(worked(rules.content())), "no entry");
            return differs
                    ? with(rules, rules.content(), List.of(none), rules.basis().quotes())
                    : rules;
        }
        left.remove(entry);
        var quotes = new EnumMap<Field, Span>(Field.class);
        quotes.putAll(rules.basis().quotes());
        var differences = new ArrayList<Difference>();
        var content = new Content(
                measure(rules.content(), entry, differences, quotes),
                rules.content().day(),
                rules.content().matter(),
                rules.content().codes(),
                rules.content().billable(),
                narrative(rules.content().narrative(), entry));
        compareDay(rules, entry, differences);
        compareMatter(rules, entry, differences);
        return with(rules, content, differences, quotes);
    }

    private static Proposed with(
            Proposed rules, Content content, List<Difference> differences, Map<Field, Span> quotes) {
        var old = rules.basis();
        var basis = new Basis(quotes, old.flags(), old.candidates(), Proposer.BOTH, differences, old.grounds());
        return new Proposed(content, basis, rules.certainty());
    }

    /// The entry that rests on the same words for the time, or else holds words of this proposal.
    private NoteAnswer.@Nullable Entry match(Proposed rules) {
        var time = rules.basis().quotes().get(Field.MINUTES);
        if (time != null) {
            return answer.entries().stream()
                    .filter(left::contains)
                    .filter(entry -> entry.duration() != null && time.touches(entry.duration()))
                    .findFirst()
                    .orElse(null);
        }
        return answer.entries().stream()
                .filter(left::contains)
                .filter(entry -> rules.basis().quotes().values().stream()
                        .anyMatch(span -> entry.words().contains(span)))
                .findFirst()
                .orElse(null);
    }

    /// What the rules read stays; where they read nothing, the words to which the model points are read.
    private Measure measure(
            Content rules, NoteAnswer.Entry entry, List<Difference> differences, Map<Field, Span> quotes) {
        if (!(rules.measure() instanceof Measure.Time(var worked)) || entry.duration() == null) {
            return rules.measure();
        }
        var pointed = Quotes.worked(entry.duration().of(note.text()));
        if (pointed == null || pointed.equals(worked)) {
            return rules.measure();
        }
        differences.add(new Difference(Field.MINUTES, minutes(worked), minutes(pointed)));
        if (worked != null) {
            return rules.measure();
        }
        quotes.put(Field.MINUTES, entry.duration());
        return new Measure.Time(pointed);
    }

    private static String minutes(@Nullable Worked worked) {
        return worked == null ? "not said" : worked.seconds() / SECONDS_PER_MINUTE + " min";
    }

    private void compareDay(Proposed rules, NoteAnswer.Entry entry, List<Difference> differences) {
        var day = entry.day() == null ? null : Quotes.day(entry.day().of(note.text()), note.writtenOn(), order);
        if (day != null && !day.equals(rules.content().day())) {
            var said = rules.content().day();
            differences.add(new Difference(Field.DATE, said == null ? "not said" : said.toString(), day.toString()));
        }
    }

    private static void compareMatter(Proposed rules, NoteAnswer.Entry entry, List<Difference> differences) {
        if (entry.matter() != null && !entry.matter().equals(rules.content().matter())) {
            var said = rules.content().matter();
            differences.add(new Difference(
                    Field.MATTER,
                    said == null ? "asked" : said.value(),
                    entry.matter().value()));
        }
    }

    /// The model's sentence, if the very words of this entry bear every fact of it.
    private String narrative(String rules, NoteAnswer.Entry entry) {
        var borne =
                FactLock.added(entry.words().of(note.text()), entry.narrative()).isEmpty();
        return entry.narrative().isBlank() || !borne ? rules : entry.narrative();
    }

    private List<Proposed> fresh(long secondsOfRules) {
        var fresh = new ArrayList<Proposed>();
        var seconds = secondsOfRules;
        for (var entry : answer.entries()) {
            if (left.contains(entry)) {
                var worked = entry.duration() == null
                        ? null
                        : Quotes.worked(entry.duration().of(note.text()));
                seconds += worked == null ? 0 : worked.seconds();
                fresh.add(fresh(entry, worked, seconds > SECONDS_PER_DAY));
            }
        }
        return fresh;
    }

    private Proposed fresh(NoteAnswer.Entry entry, @Nullable Worked worked, boolean tooMuch) {
        var quotes = new EnumMap<Field, Span>(Field.class);
        var flags = EnumSet.noneOf(Flag.class);
        if (worked == null) {
            flags.add(Flag.NO_DURATION);
        } else if (entry.duration() != null) {
            quotes.put(Field.MINUTES, entry.duration());
        }
        if (tooMuch) {
            flags.add(Flag.EXCEEDS_24H);
        }
        var day = entry.day() == null ? null : Quotes.day(entry.day().of(note.text()), note.writtenOn(), order);
        if (day != null && entry.day() != null) {
            quotes.put(Field.DATE, entry.day());
        }
        var pointer = pointer(entry);
        if (pointer != null) {
            quotes.put(Field.MATTER, pointer);
        }
        var matter = pointer == null ? null : entry.matter();
        var asked = entry.matter() == null || matter != null ? List.<MatterId>of() : List.of(entry.matter());
        var content = new Content(
                new Measure.Time(worked),
                entry.day() == null ? note.writtenOn() : day,
                matter,
                Codes.NONE,
                true,
                narrative(entry.words().of(note.text()).strip(), entry));
        return new Proposed(
                content, new Basis(quotes, flags, asked, Proposer.MODEL, List.of(), List.of()), Certainty.CHECK);
    }

    /// Where the words of the entry themselves point to the matter; null where they do not, and then it is asked.
    private @Nullable Span pointer(NoteAnswer.Entry entry) {
        var candidate = entry.matter() == null ? null : candidates.get(entry.matter());
        return candidate == null
                ? null
                : candidate.words().stream()
                        .filter(entry.words()::contains)
                        .findFirst()
                        .orElse(null);
    }
}

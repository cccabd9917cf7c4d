package tenths.desk.capture;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.capture.Incoming;
import tenths.desk.SmallFirm;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Certainty;
import tenths.notes.Field;
import tenths.notes.Span;
import tenths.time.Basis;
import tenths.time.Codes;
import tenths.time.Content;
import tenths.time.Measure;
import tenths.time.NoteSource;
import tenths.time.Proposed;
import tenths.time.Worked;

/// Words and what they propose, for tests of what becomes of drafts.
@NullMarked
final class Words {
    static final TimekeeperId ORTEGA = new TimekeeperId("417");
    static final TimekeeperId LINDQVIST = new TimekeeperId("522");
    static final LocalDate FRIDAY = LocalDate.of(2026, 10, 30);

    private Words() {}

    static Incoming typed(String text) {
        return Incoming.words(NoteSource.TYPED, text, FRIDAY);
    }

    static Incoming keyed(String key, String text) {
        return Incoming.words(new NoteSource(NoteSource.Kind.MAIL, "inbox", key, "dana@example.com"), text, FRIDAY);
    }

    /// Every line proposes twenty-four minutes for the first matter.
    static final Reader LINES = note -> note.text()
            .lines()
            .map(line -> proposed(SmallFirm.matter(1), 24, line, Certainty.SURE))
            .toList();

    static Proposed proposed(@Nullable MatterId matter, int minutes, String narrative, Certainty certainty) {
        return new Proposed(
                new Content(
                        new Measure.Time(minutes == 0 ? null : Worked.ofMinutes(minutes)),
                        FRIDAY,
                        matter,
                        Codes.fee("L330", "A107"),
                        true,
                        narrative),
                new Basis(
                        Map.of(Field.MINUTES, new Span(0, 2)),
                        Set.of(),
                        List.of(),
                        Basis.Proposer.RULES,
                        List.of(),
                        List.of()),
                certainty);
    }
}

package tenths.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SetUpFirm;
import tenths.desk.SmallFirm;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Certainty;
import tenths.notes.DateOrder;
import tenths.notes.Flag;
import tenths.notes.Ground;
import tenths.store.Works;
import tenths.time.Codes;
import tenths.time.Note;
import tenths.time.NoteSource;
import tenths.time.Proposed;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// What the house learns from what was approved, and how notes are read afterwards.
@NullMarked
class LearnHabitsTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);
    private static final Person DANA = new Person("dana", Words.ORTEGA);

    private final SmallFirm firm = SmallFirm.withMatters(2);
    private final LearnHabits learning = new LearnHabits(firm.house());
    private final RuleReaders readers = new RuleReaders(firm.house());

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void a_code_that_the_firm_billed_for_such_words_is_proposed_and_says_so() {
        var note = "Acme 1 1.0 chronology of treatment";
        assertThat(read(Words.ORTEGA, note).content().codes().activity()).isNotEqualTo("A110");
        billed();
        var learned = learning.learn("dana");
        assertThat(learned.activities()).isEqualTo(120);
        assertThat(learned.changed()).isTrue();
        var proposed = read(Words.ORTEGA, note);
        assertThat(proposed.content().codes().activity()).isEqualTo("A110");
        assertThat(proposed.basis().flags()).contains(Flag.FROM_HISTORY);
        var ground = proposed.basis().grounds().getFirst();
        assertThat(ground.by()).isEqualTo(Ground.By.HISTORY);
        assertThat(ground.next()).isEqualTo("A107");
        assertThat(ground.weights()).map(Ground.Weight::words).contains("chronology", "");
    }

    @Test
    void learning_the_same_again_writes_nothing() {
        billed();
        learning.learn("dana");
        assertThat(learning.learn("dana").changed()).isFalse();
        assertThat(firm.house()
                        .transactions()
                        .sql()
                        .sql("select count(*) from audit_event where action = 'HabitsLearned'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_nickname_is_known_in_the_notes_of_the_person_who_uses_it_and_of_nobody_else() {
        IntStream.range(0, 3).forEach(n -> approved("the grocery store .4 call number " + n, SmallFirm.matter(1)));
        approved("answer to complaint .5", SmallFirm.matter(2));
        assertThat(learning.learn("dana").nicknames()).isEqualTo(1);
        assertThat(read(Words.ORTEGA, "the grocery store .4 letter").content().matter())
                .isEqualTo(SmallFirm.matter(1));
        assertThat(read(Words.LINDQVIST, "the grocery store .4 letter")
                        .content()
                        .matter())
                .isNull();
    }

    @Test
    void dates_are_read_as_the_firm_writes_them() {
        assertThat(read(Words.ORTEGA, "3/9 Acme 1 .4 call").content().day()).isEqualTo(LocalDate.of(2026, 3, 9));
        new SetUpFirm(firm.house()).writeDates(DateOrder.DAY_FIRST, "lee");
        assertThat(read(Words.ORTEGA, "3/9 Acme 1 .4 call").content().day()).isEqualTo(LocalDate.of(2026, 9, 3));
    }

    /// Chronologies as the management of files, letters as talk with counsel.
    private void billed() {
        var house = firm.house();
        house.transactions()
                .inOne(() -> house.works()
                        .add(IntStream.range(0, 120)
                                .mapToObj(n -> n % 3 == 2
                                        ? entry("Correspondence with counsel", "A107")
                                        : entry(
                                                n % 3 == 0 ? "Chronology of records" : "Chronology of treatment",
                                                "A110"))
                                .map(entry -> new Works.Arriving(entry, null, 1, null))
                                .toList()));
    }

    private TimeEntry entry(String narrative, String activity) {
        return new TimeEntry(
                firm.house().ids().next(),
                SmallFirm.matter(1),
                Words.ORTEGA,
                OCTOBER,
                Worked.ofMinutes(30),
                Codes.fee("", activity),
                narrative,
                true,
                OCTOBER);
    }

    private void approved(String text, MatterId matter) {
        var receive = new ReceiveNotes(
                firm.house(), _ -> _ -> List.of(Words.proposed(matter, 24, "Call with adjuster", Certainty.SURE)));
        var draft = receive.receive(List.of(Words.typed(text)), Words.ORTEGA, "dana")
                .drafts()
                .getFirst();
        new ApproveDrafts(firm.house()).approve(List.of(Seen.of(draft)), DANA);
    }

    private Proposed read(TimekeeperId person, String text) {
        var note = new Note(
                new UUID(0, 1),
                person,
                NoteSource.TYPED,
                text,
                Words.FRIDAY,
                firm.house().now());
        return Objects.requireNonNull(readers.of(person).read(note).getFirst());
    }
}

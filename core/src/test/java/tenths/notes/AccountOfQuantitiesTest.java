package tenths.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// Every quantity of a note is somebody's time, or something else with a name; what is neither makes the times beside
/// it
/// a question, and what follows from plain arithmetic is worked out.
@NullMarked
class AccountOfQuantitiesTest {
    private static final TimekeeperId AUTHOR = new TimekeeperId("JP");
    /// A Thursday.
    private static final LocalDate WRITTEN = LocalDate.of(2026, 5, 14);
    private static final NoteReader READER = new NoteReader(new Context(
            DateOrder.MONTH_FIRST,
            Rounding.TENTH_UP,
            List.of(new Colleague(AUTHOR, "Jonah Pike", "ASSOCIATE")),
            List.of(matter("Tran v. Riverbend Condos", "KS-1"), matter("Petrov v. Zip Couriers", "KS-2"))));
    private static final Duration AT_MOST = Duration.ofSeconds(3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tran .4 call Ibarra, then another fifteen drafting a note",
                "Tran 45 call Ibarra, .2 email",
                "Tran 1 .5 redline lease",
                "Tran 1..2 review documents",
                "Tran mediation 9 to 4 with an hour for lunch",
                "Tran three hours reading and two and a half in conference",
                "Tran .7 call Ibarra (I first put .5)",
                "Tran .7 (no, .8) call Ibarra",
                "Tran an hour, maybe fifty minutes, on the brief",
                "Tran 1.5 document review; same again after lunch",
                "Tran 40 mins, rather 45, call Ibarra",
                "Tran 1.6 hrs (previously recorded as 1.2) depo outline",
                "Tran cap rate 6.25; drafted rent bumps 1.3",
                "Tran scored 4.6 of 5.0, reviewed file 2.0",
                "Tran rent 2.75/sf vs 2.50; .7 review lease",
                "Tran 4 hours before the collision he slept; .5 draft statement",
                "Tran rev the driver's 2.5 hr depo video, 1.3",
                "The paralegal spent 2 hours on Tran; I spent .4 on it",
                "Asked Lou to spend 1.0 on Tran title; .1 email",
                "Tran .9, rev expert invoice for 14.5 hrs",
                "Tran drive 1.2 each way, inspection 2.5",
                "Tran two calls of ten minutes with Ibarra",
                "Tran 2.5 units email",
                "Tran 3.1 drafting; write off .6",
            })
    void what_has_no_reason_and_could_be_a_time_is_asked_about(String note) {
        var reading = read(note);
        assertThat(reading.flags())
                .as("read %s", entries(reading))
                .containsAnyOf(Flag.AMBIGUOUS_DURATION, Flag.NO_DURATION, Flag.INCONSISTENT_TOTAL);
        assertThat(reading.proposals())
                .as("nothing that may be wrong is sure")
                .anySatisfy(proposal -> assertThat(proposal.certainty()).isEqualTo(Certainty.MISSING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tran .9 rev rpt (38 pp), 3 depositions and 12 emails",
                "Tran 1.3 draft letter re offer of $15,000, trial 6/12",
                "Tran Rule 26(a)(2) disclosures 1.3, draft cover sheet .2",
                "Tran .4 call Ibarra 303-555-0142; .2 letter to him",
                "Tran depo 4.0, travel 1.5",
                "Tran 1.0 hearing incl. wait",
                "gym 6-7, Tran motion 7:30-9",
                "Tran 2 calls .3",
            })
    void numbers_with_a_reason_of_their_own_ask_nothing(String note) {
        assertThat(read(note).flags()).doesNotContain(Flag.AMBIGUOUS_DURATION, Flag.INCONSISTENT_TOTAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 hours: two thirds Tran, one third Petrov, drafting      | KS-1 120, KS-2 60",
                "4.0, 75% Tran and 25% Petrov, doc review                  | KS-1 180, KS-2 60",
                "5.0 in all, 3.5 on Tran and the rest on Petrov, reports   | KS-1 210, KS-2 90",
                "Tran 2 hours, half of it on the phone and the other half drafting | KS-1 60, KS-1 60",
                "2.0 hours Tran and Petrov, call, 50/50                    | KS-1 60, KS-2 60",
            })
    void shares_that_make_up_the_whole_are_worked_out(String note, String entries) {
        var reading = read(note);
        assertThat(entries(reading)).isEqualTo(entries);
        assertThat(reading.flags()).doesNotContain(Flag.AMBIGUOUS_DURATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tran trial Mon-Wed, 8.0 per day                   | 2026-05-11 480, 2026-05-12 480, 2026-05-13 480",
                "Tran 5/11 to 5/12, 2 hrs a day reviewing video    | 2026-05-11 120, 2026-05-12 120",
                "Monday and Tuesday, 3.0 each day, Tran trial prep | 2026-05-11 180, 2026-05-12 180",
                "Tran 2.0 daily M-W drafting easement              | 2026-05-11 120, 2026-05-12 120, 2026-05-13 120",
                "Tran M 1.0 / T 1.5 / W 2.0 doc review             | 2026-05-11 60, 2026-05-12 90, 2026-05-13 120",
                "Tran 5/11 .4, 5/12 .6 calls                       | 2026-05-11 24, 2026-05-12 36",
                "Mon 1.2 Tue .8 Tran, drafting                     | 2026-05-11 72, 2026-05-12 48",
            })
    void a_time_for_each_of_several_days_is_an_entry_for_each(String note, String entries) {
        var days = read(note).proposals().stream()
                .map(proposal -> proposal.day() + " " + minutes(proposal))
                .collect(Collectors.joining(", "));
        assertThat(days).isEqualTo(entries);
        assertThat(read(note).flags()).doesNotContain(Flag.AMBIGUOUS_DATE, Flag.AMBIGUOUS_DURATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tran hearing expected 2 hrs lasted 40 min | KS-1 40",
                "Next Tuesday 2.0 Tran mediation prep      | ''",
                "strike the .4 on Tran, I never made it    | ''",
                "Tran 1.6. Not 2.0.                        | KS-1 96",
                "Tran 16:45 to 18:00 less 15 min for tea   | KS-1 60",
            })
    void what_was_foreseen_or_taken_back_is_not_entered(String note, String entries) {
        assertThat(entries(read(note))).isEqualTo(entries);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no wait ", "another fifteen on tran ", "half of it, the rest on Tran ", "same as ", "each day "
            })
    void a_long_line_of_doubts_is_read_in_time(String words) {
        var note = words.repeat(NoteReader.MAX_CHARACTERS / words.length());
        Assertions.assertTimeout(AT_MOST, () -> read(note));
    }

    private static Reading read(String note) {
        return READER.read(new Note(note, AUTHOR, WRITTEN));
    }

    private static String entries(Reading reading) {
        return reading.proposals().stream()
                .map(proposal -> matter(proposal) + " " + minutes(proposal))
                .collect(Collectors.joining(", "));
    }

    private static String matter(Proposal proposal) {
        return proposal.matter() instanceof MatterAnswer.Named named
                ? named.id().value()
                : "-";
    }

    private static String minutes(Proposal proposal) {
        return proposal.claim() instanceof Claim.Timed timed ? "" + timed.minutes() : "-";
    }

    private static KnownMatter matter(String name, String id) {
        return new KnownMatter(
                new MatterId(id),
                name,
                "Keystone Mutual",
                List.of(),
                List.of(),
                id.equals("KS-1") ? List.of(new Contact("Ibarra", Role.OPPOSING_COUNSEL)) : List.of(),
                List.of(),
                true);
    }
}

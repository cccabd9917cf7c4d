package tenths.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// One rule holds in every wording in which lawyers put it: time divided, written down, told anew, planned, given back.
@NullMarked
class WordingsTest {
    private static final TimekeeperId AUTHOR = new TimekeeperId("JP");
    /// A Thursday.
    private static final LocalDate WRITTEN = LocalDate.of(2026, 5, 14);
    private static final Contact ADJUSTER = new Contact("Maya Keane", Role.ADJUSTER);
    private static final NoteReader READER = new NoteReader(new Context(
            DateOrder.MONTH_FIRST,
            Rounding.TENTH_UP,
            List.of(new Colleague(AUTHOR, "Jonah Pike", "ASSOCIATE")),
            List.of(
                    matter("KS-1", "Tran v. Riverbend Condos", "Ibarra"),
                    matter("KS-2", "Petrov v. Zip Couriers", "Lowry"),
                    matter("KS-3", "Haddad v. Orchard Inn", "Quayle"),
                    own("FIRM-ADMIN", "Administration"),
                    own("FIRM-BD", "Business development"))));

    record Wording(String note, String entries, Set<String> flags) {
        @Override
        public String toString() {
            return note;
        }
    }

    static Stream<Wording> wordings() {
        return MadeUpFirm.rows("wordings.txt")
                .map(row -> new Wording(
                        row[0],
                        row[1],
                        Arrays.stream(row[2].split(" "))
                                .filter(flag -> !flag.isEmpty())
                                .collect(Collectors.toSet())));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void a_rule_holds_in_every_wording(Wording wording) {
        var reading = read(wording.note());
        assertThat(entries(reading)).isEqualTo(wording.entries());
        assertThat(reading.flags().stream().map(Flag::code)).containsAll(wording.flags());
    }

    @Test
    void a_name_with_a_title_signs_a_mail_and_its_hours_are_no_work() {
        var reading = read("To: Time\nSubject: Tran\n\n2.2 drafting the opposition.\n\n"
                + "Jonah Pike, Associate\nOffice hours 9:00 to 5:30. Deliveries until 4:00.");
        assertThat(entries(reading)).isEqualTo("KS-1 132");
        assertThat(reading.flags()).contains(Flag.SIGNATURE);
    }

    @Test
    void an_address_behind_a_name_is_a_signature_and_a_matter_with_a_time_is_not() {
        assertThat(entries(read("1.0 - reviewed file, Tran\n\nJonah Pike | Suite 1.4, 2 Pier Street | 555-0163")))
                .isEqualTo("KS-1 60");
        assertThat(entries(read("Tran .4 call Ibarra\n\nOrchard Inn, .3 email")))
                .isEqualTo("KS-1 24, KS-3 18");
    }

    @Test
    void a_mail_about_a_bill_is_the_firms_own_time() {
        var reading = read("Subject: FW: April bill\n\nI spent .4 on answering it (Tran).\n\n> Why 3.2 hours?");
        assertThat(entries(reading)).isEqualTo("KS-1 24 nb");
        assertThat(reading.proposals().getFirst().coding()).isEqualTo(Coding.NONE);
    }

    @Test
    void time_sheets_that_are_evidence_are_billed() {
        assertThat(entries(read("Tran .4 rev timesheets showing 52 hours a week")))
                .isEqualTo("KS-1 24");
    }

    private static Reading read(String note) {
        return READER.read(new Note(note.replace("\\n", "\n"), AUTHOR, WRITTEN));
    }

    private static String entries(Reading reading) {
        var entries = reading.proposals().stream().map(WordingsTest::entry).collect(Collectors.joining(", "));
        return entries.isEmpty() ? "none" : entries;
    }

    private static String entry(Proposal proposal) {
        var matter = proposal.matter() instanceof MatterAnswer.Named named
                ? named.id().value()
                : "-";
        var minutes = proposal.claim() instanceof Claim.Timed timed ? "" + timed.minutes() : "-";
        return matter + " " + minutes + (proposal.billable() ? "" : " nb");
    }

    private static KnownMatter own(String id, String name) {
        return new KnownMatter(new MatterId(id), name, "Pike Law", List.of(), List.of(), List.of(), List.of(), false);
    }

    private static KnownMatter matter(String id, String name, String opposing) {
        var people = List.of(ADJUSTER, new Contact(opposing, Role.OPPOSING_COUNSEL));
        return new KnownMatter(
                new MatterId(id), name, "Keystone Mutual", List.of("Keystone"), List.of(), people, List.of(), true);
    }
}

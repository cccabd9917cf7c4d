package tenths.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;
import tenths.store.capture.Drafts;
import tenths.store.capture.Notes;

/// What becomes of words that come in.
@NullMarked
class ReceiveNotesTest {
    private static final int MANY = 10_000;

    @Test
    void keeps_the_words_as_they_came_and_stages_what_they_propose() {
        try (var firm = SmallFirm.withMatters(1)) {
            var text = "Call adjuster <b>re</b> deposition\n\u202Edraft answer \u200B\uD83D\uDE00";
            var received = new ReceiveNotes(firm.house(), _ -> Words.LINES)
                    .receive(List.of(Words.typed(text)), Words.ORTEGA, "dana");
            var note = received.received().getFirst().note();
            assertThat(new Notes(firm.house().transactions())
                            .find(List.of(note.id()))
                            .get(note.id()))
                    .isEqualTo(note);
            assertThat(note.text()).isEqualTo(text);
            var drafts = new Drafts(firm.house().transactions())
                    .find(received.drafts().stream().map(each -> each.id()).toList());
            assertThat(drafts).hasSize(2).allMatch(row -> row.draft().note().equals(note.id()));
            assertThat(drafts.getFirst().draft()).isEqualTo(received.drafts().getFirst());
            assertThat(actions(firm)).containsExactly("NoteReceived", "EntryProposed", "EntryProposed");
        }
    }

    @Test
    void takes_in_once_what_comes_twice_under_the_same_key() {
        try (var firm = SmallFirm.withMatters(1)) {
            var receive = new ReceiveNotes(firm.house(), _ -> Words.LINES);
            var mail = Words.keyed("<1@example.com>", "Call adjuster");
            assertThat(receive.receive(List.of(mail, mail), Words.ORTEGA, "mail")
                            .again())
                    .isEqualTo(1);
            var again = receive.receive(List.of(mail), Words.ORTEGA, "mail");
            assertThat(again.again()).isEqualTo(1);
            assertThat(again.received()).isEmpty();
            assertThat(receive.receive(List.of(mail), Words.LINDQVIST, "mail").received())
                    .as("the same mail to somebody else is theirs")
                    .hasSize(1);
        }
    }

    @Test
    void refuses_what_is_too_long_or_empty_and_takes_the_rest() {
        try (var firm = SmallFirm.withMatters(1)) {
            var long2MB = "x".repeat(2 << 20);
            var received = new ReceiveNotes(firm.house(), _ -> Words.LINES)
                    .receive(
                            List.of(Words.typed(long2MB), Words.typed(" \n"), Words.typed("Read\0file")),
                            Words.ORTEGA,
                            "dana");
            assertThat(received.refused())
                    .extracting(ReceiveNotes.Refusal::number, ReceiveNotes.Refusal::reason)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple(
                                    1,
                                    "It has 2,097,152 characters; a note has at most 32,000. Send the time itself,"
                                            + " without attachments and earlier mail."),
                            org.assertj.core.api.Assertions.tuple(2, "There are no words in it."));
            assertThat(received.received())
                    .extracting(each -> each.note().text())
                    .containsExactly("Read\uFFFDfile");
        }
    }

    @Test
    void takes_in_ten_thousand_notes_at_once() throws java.sql.SQLException {
        try (var firm = SmallFirm.withMatters(1)) {
            var notes = IntStream.range(0, MANY)
                    .mapToObj(i -> Words.keyed("m" + i, "Call adjuster, part " + i))
                    .toList();
            var received = new ReceiveNotes(firm.house(), _ -> Words.LINES).receive(notes, Words.ORTEGA, "mail");
            assertThat(received.drafts()).hasSize(MANY);
            assertThat(firm.house().book().verify().ok()).isTrue();
        }
    }

    @Test
    void words_are_never_changed() {
        try (var firm = SmallFirm.withMatters(1)) {
            new ReceiveNotes(firm.house(), _ -> Words.LINES)
                    .receive(List.of(Words.typed("Call adjuster")), Words.ORTEGA, "dana");
            for (var attempt : List.of("update note set body = 'more'", "delete from note", "delete from approval")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> firm.run(attempt))
                        .as(attempt)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    static List<String> actions(SmallFirm firm) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select action from audit_event order by seq")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }
}

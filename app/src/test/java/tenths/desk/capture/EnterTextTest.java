package tenths.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;
import tenths.notes.Certainty;
import tenths.store.capture.Rates;
import tenths.time.Content;
import tenths.time.Proposed;

/// What is typed into the bar, and what is answered to its chips.
@NullMarked
class EnterTextTest {
    private static final Person DANA = new Person("dana", Words.ORTEGA);

    private static Proposed answered(Proposed proposed) {
        var content = proposed.content();
        return proposed.edited(new Content(
                content.measure(),
                content.day(),
                SmallFirm.matter(2),
                content.codes(),
                content.billable(),
                content.narrative()));
    }

    @Test
    void an_answer_to_a_chip_is_an_edit_of_what_was_read() {
        try (var firm = SmallFirm.withMatters(2)) {
            var open = Words.proposed(null, 24, "Call adjuster", Certainty.SURE);
            var sure = Words.proposed(SmallFirm.matter(1), 24, "Call expert", Certainty.SURE);
            var enter = new EnterText(firm.house(), _ -> _ -> List.of(open, sure));
            var seen = List.of(answered(open).content().hash(), sure.content().hash());
            var outcome = enter.enter(
                    "two calls", "", seen, read -> List.of(answered(read.getFirst()), read.get(1)), DANA, Words.ORTEGA);
            assertThat(outcome).isInstanceOf(EnterText.Outcome.Approved.class);
            var rate = new Rates(firm.house().transactions()).of(Words.ORTEGA).getFirst();
            assertThat(rate.approved()).isEqualTo(2);
            assertThat(rate.kept("matter")).isEqualTo("50 %");
            assertThat(rate.kept("amount")).isEqualTo("100 %");
            assertThat(ReceiveNotesTest.actions(firm))
                    .containsExactly(
                            "NoteReceived",
                            "EntryProposed",
                            "EntryProposed",
                            "DraftChanged",
                            "EntryApproved",
                            "EntryApproved");
        }
    }

    @Test
    void what_was_not_shown_so_waits_with_its_answers() {
        try (var firm = SmallFirm.withMatters(2)) {
            var open = Words.proposed(null, 24, "Call adjuster", Certainty.SURE);
            var enter = new EnterText(firm.house(), _ -> _ -> List.of(open));
            var outcome = (EnterText.Outcome.Staged) enter.enter(
                    "a call", "", List.of(), read -> List.of(answered(read.getFirst())), DANA, Words.ORTEGA);
            assertThat(outcome.drafts().getFirst().content().matter()).isEqualTo(SmallFirm.matter(2));
            assertThat(outcome.drafts().getFirst().version()).isEqualTo(2);
        }
    }
}

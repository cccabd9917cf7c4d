package tenths.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.notes.Certainty;
import tenths.store.capture.Twins;
import tenths.time.DraftEntry;

/// What was entered or billed already is told before it is approved again.
@NullMarked
class DoublesTest {
    private static final Person DANA = new Person("dana", Words.ORTEGA);

    private static DraftEntry staged(SmallFirm firm, int matter, int minutes, String words) {
        var proposed = Words.proposed(SmallFirm.matter(matter), minutes, words, Certainty.SURE);
        return new ReceiveNotes(firm.house(), _ -> _ -> List.of(proposed))
                .receive(List.of(Words.typed("any words")), Words.ORTEGA, "dana")
                .drafts()
                .getFirst();
    }

    private static List<Twins.Twin> doubles(SmallFirm firm, DraftEntry draft) {
        return new Twins(firm.house().transactions()).of(List.of(draft)).getOrDefault(draft.id(), List.of());
    }

    private static void approved(SmallFirm firm, DraftEntry draft) {
        assertThat(new ApproveDrafts(firm.house())
                        .approve(List.of(Seen.of(draft)), DANA)
                        .values())
                .allMatch(DraftOutcome::done);
    }

    @Test
    void similar_words_of_the_same_person_matter_and_day_are_found_on_the_invoice() {
        try (var firm = SmallFirm.withMatters(2)) {
            approved(firm, staged(firm, 1, 24, "Telephone call with adjuster regarding deposition"));
            var bills = firm.prepared();
            firm.approve(bills);
            new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
            var again = staged(firm, 1, 30, "tc w/ adjuster re depo");
            assertThat(doubles(firm, again)).singleElement().satisfies(twin -> {
                assertThat(twin.kind()).isEqualTo(Twins.Kind.ENTERED);
                assertThat(twin.place()).startsWith("invoice ");
                assertThat(twin.day()).isEqualTo(Words.FRIDAY);
            });
            assertThat(doubles(firm, staged(firm, 2, 24, "call with adjuster regarding depo")))
                    .isEmpty();
            assertThat(doubles(firm, staged(firm, 1, 24, "Draft motion to compel")))
                    .extracting(Twins.Twin::kind)
                    .containsExactly(Twins.Kind.LENGTH);
            assertThat(doubles(firm, staged(firm, 1, 36, "Draft motion to compel answers")))
                    .isEmpty();
        }
    }
}

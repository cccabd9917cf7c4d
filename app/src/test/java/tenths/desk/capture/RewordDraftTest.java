package tenths.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.desk.EstimateEntries;
import tenths.desk.House;
import tenths.desk.SmallFirm;
import tenths.notes.Certainty;
import tenths.store.Packs;
import tenths.store.TestDatabase;
import tenths.store.capture.Drafts;
import tenths.time.DraftEntry;
import tenths.time.Measure;
import tenths.time.Worked;

/// Other words for a draft, before it is approved: facts locked, judged by the client's rules.
@NullMarked
class RewordDraftTest {
    private static final Person DANA = new Person("dana", Words.ORTEGA);
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Northgate Mutual, Guidelines
            rules:
              - name: one-task
                kind: TIM-08
                severity: block
                clause: "4"
                page: 2
                quote: One activity, one entry, one time.
              - name: brief
                kind: TIM-14
                severity: block
                clause: "5"
                page: 2
                quote: Keep descriptions below 10 words.
                parameters:
                  words: 10
            """;

    private final TestDatabase database = TestDatabase.fresh();
    private final House house = ruled(SmallFirm.on(database.app(), database::close, 1));
    private final RewordDraft reword = new RewordDraft(house, new EstimateEntries(house));

    private House ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate'");
        plain.run("insert into matter_contact values ('0412-0001', 'ADJUSTER', 'Rita Salgado')");
        var clock = Clock.fixed(Instant.parse("2026-11-03T15:00:00Z"), ZoneOffset.UTC);
        return new House(database.app(), clock, body -> PackReader.read(body).orThrow());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private DraftEntry staged(int minutes, String words) {
        var proposed = Words.proposed(SmallFirm.matter(1), minutes, words, Certainty.SURE);
        return new ReceiveNotes(house, _ -> _ -> List.of(proposed))
                .receive(List.of(Words.typed("any words")), Words.ORTEGA, "dana")
                .drafts()
                .getFirst();
    }

    private DraftEntry now(UUID id) {
        return new Drafts(house.transactions()).find(List.of(id)).getFirst().draft();
    }

    @Test
    void abbreviations_are_written_out_and_the_only_adjuster_is_named_and_nothing_else_changes() {
        var draft = staged(24, "tc w/adjuster re depo");
        var proposal = reword.propose(draft.id(), "", DANA).orElseThrow();
        var outcome = reword.take(Seen.of(draft), proposal, DANA);
        assertThat(outcome).isInstanceOf(DraftOutcome.Changed.class);
        var after = now(draft.id());
        assertThat(after.content().narrative())
                .isEqualTo("Telephone conference with adjuster Rita Salgado regarding deposition");
        assertThat(after.content().measure()).isEqualTo(draft.content().measure());
        assertThat(after.content().matter()).isEqualTo(draft.content().matter());
        assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void block_billing_is_split_and_all_of_the_time_stays() {
        var draft = staged(60, "Review answers of plaintiff; draft letter to client");
        var proposal = reword.propose(draft.id(), "", DANA).orElseThrow();
        assertThat(proposal.words().parts()).hasSize(2);
        var changed = (DraftOutcome.Changed) reword.take(Seen.of(draft), proposal, DANA);
        assertThat(changed.drafts())
                .extracting(each -> each.content().measure())
                .containsExactly(new Measure.Time(Worked.ofMinutes(30)), new Measure.Time(Worked.ofMinutes(30)));
    }

    @Test
    void time_that_is_no_tenth_is_not_shared_out() {
        var draft = staged(25, "Review answers of plaintiff; draft letter to client; call expert re lab");
        var words = reword.propose(draft.id(), "", DANA).orElseThrow().words();
        assertThat(words.parts()).hasSizeLessThan(2);
    }

    @Test
    void words_of_a_model_that_add_a_fact_or_break_a_rule_are_none() {
        var draft = staged(24, "tc w/adjuster re depo");
        assertThat(judged(draft, "Telephone conference with adjuster regarding deposition and trial")
                        .words()
                        .parts())
                .isEmpty();
        assertThat(judged(
                                draft,
                                "Telephone conference with the adjuster and regarding and about the deposition of this")
                        .words()
                        .parts())
                .as("more than ten words break the client's rule")
                .isEmpty();
        assertThat(judged(draft, "Telephone conference with adjuster regarding deposition")
                        .words()
                        .parts())
                .hasSize(1);
    }

    private RewordDraft.Proposal judged(DraftEntry draft, String words) {
        return reword.judge(draft.id(), words, "A model.", DANA).orElseThrow();
    }

    @Test
    void a_strangers_draft_has_no_words_and_a_changed_one_is_not_overwritten() {
        var draft = staged(24, "tc w/adjuster re depo");
        assertThat(reword.propose(draft.id(), "", new Person("per", Words.LINDQVIST)))
                .isEmpty();
        var proposal = reword.propose(draft.id(), "", DANA).orElseThrow();
        new ChangeDraft(house)
                .change(
                        Seen.of(draft),
                        now -> Words.proposed(SmallFirm.matter(1), 30, now.narrative(), Certainty.SURE)
                                .content(),
                        DANA);
        assertThat(reword.take(Seen.of(draft), proposal, DANA)).isInstanceOf(DraftOutcome.Stale.class);
    }
}

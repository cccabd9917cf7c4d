package tenths.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;
import tenths.firm.MatterId;
import tenths.notes.Certainty;
import tenths.store.capture.Drafts;
import tenths.store.capture.Notes;
import tenths.time.Content;
import tenths.time.DraftEntry;
import tenths.time.Measure;
import tenths.time.Proposed;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// What a person does with drafts, and what the house makes of it.
@NullMarked
class DraftsTest {
    private static final Person DANA = new Person("dana", Words.ORTEGA);
    private static final Person PER = new Person("per", Words.LINDQVIST);
    private static final Person BILLER = new Person("lee", null);

    @Test
    void an_approved_draft_waits_for_a_bill_and_leads_down_to_its_words() {
        try (var firm = SmallFirm.withMatters(1)) {
            var draft = staged(firm, Words.proposed(SmallFirm.matter(1), 24, "Call adjuster", Certainty.SURE));
            var outcome = new ApproveDrafts(firm.house()).approve(List.of(Seen.of(draft)), DANA);
            var work = ((DraftOutcome.Approved) outcome(outcome, draft)).work();
            var prebill = firm.prepared().getFirst();
            var line = firm.house()
                    .works()
                    .on(List.of(prebill))
                    .getOrDefault(prebill, List.of())
                    .getFirst();
            assertThat(line.id()).isEqualTo(work);
            assertThat(((TimeEntry) line).worked()).isEqualTo(Worked.ofMinutes(24));
            assertThat(firm.open(prebill).prebill().total().minor()).isEqualTo(7422);
            assertThat(new Notes(firm.house().transactions()).behind(work))
                    .extracting(note -> note.text())
                    .containsExactly("any words");
            assertThat(ReceiveNotesTest.actions(firm))
                    .containsExactly("NoteReceived", "EntryProposed", "EntryApproved", "PrebillPrepared");
        }
    }

    @Test
    void nobody_approves_what_they_did_not_see() {
        try (var firm = SmallFirm.withMatters(2)) {
            var draft = staged(firm, Words.proposed(SmallFirm.matter(1), 24, "Call adjuster", Certainty.SURE));
            var seen = Seen.of(draft);
            change(firm, seen, content -> matter(content, SmallFirm.matter(2)), DANA);
            var outcome = outcome(new ApproveDrafts(firm.house()).approve(List.of(seen), DANA), draft);
            assertThat(outcome).isInstanceOf(DraftOutcome.Stale.class);
            assertThat(firm.prepared()).isEmpty();
        }
    }

    @Test
    void approving_is_everybodys_own_and_a_strangers_draft_does_not_exist() {
        try (var firm = SmallFirm.withMatters(1)) {
            var draft = staged(firm, Words.proposed(SmallFirm.matter(1), 24, "Call adjuster", Certainty.SURE));
            var approve = new ApproveDrafts(firm.house());
            assertThat(outcome(approve.approve(List.of(Seen.of(draft)), PER), draft))
                    .isEqualTo(new DraftOutcome.Unknown());
            assertThat(outcome(approve.approve(List.of(Seen.of(draft)), BILLER), draft))
                    .isEqualTo(new DraftOutcome.Unknown());
            assertThat(change(firm, Seen.of(draft), content -> matter(content, null), BILLER))
                    .isEqualTo(new DraftOutcome.Unknown());
            assertThat(outcome(
                            new DismissDrafts(firm.house()).dismiss(List.of(Seen.of(draft)), "mine now", PER), draft))
                    .isEqualTo(new DraftOutcome.Unknown());
            assertThat(change(firm, Seen.of(draft), content -> matter(content, null), PER))
                    .isEqualTo(new DraftOutcome.Unknown());
            assertThat(outcome(new ReopenDrafts(firm.house()).reopen(List.of(draft.id()), PER), draft))
                    .isEqualTo(new DraftOutcome.Unknown());
        }
    }

    @Test
    void a_gap_is_asked_and_answered_before_approval() {
        try (var firm = SmallFirm.withMatters(2)) {
            var draft = staged(firm, Words.proposed(null, 0, "Call adjuster", Certainty.MISSING));
            var approve = new ApproveDrafts(firm.house());
            assertThat(outcome(approve.approve(List.of(Seen.of(draft)), DANA), draft))
                    .isEqualTo(new DraftOutcome.Incomplete(List.of(Proposed.Need.HOURS, Proposed.Need.MATTER)));
            var changed = (DraftOutcome.Changed) change(
                    firm,
                    Seen.of(draft),
                    content -> new Content(
                            new Measure.Time(Worked.ofMinutes(18)),
                            content.day(),
                            SmallFirm.matter(2),
                            content.codes(),
                            content.billable(),
                            content.narrative()),
                    DANA);
            var now = changed.drafts().getFirst();
            assertThat(now.proposed().word()).isEqualTo(Certainty.SURE);
            assertThat(now.basis().quotes()).as("no words said this").isEmpty();
            assertThat(outcome(approve.approve(List.of(Seen.of(now)), DANA), draft))
                    .isInstanceOf(DraftOutcome.Approved.class);
        }
    }

    @Test
    void an_approval_is_taken_back_and_given_again() {
        try (var firm = SmallFirm.withMatters(1)) {
            var draft = staged(firm, Words.proposed(SmallFirm.matter(1), 24, "Call adjuster", Certainty.SURE));
            var approve = new ApproveDrafts(firm.house());
            approve.approve(List.of(Seen.of(draft)), DANA);
            var reopen = new ReopenDrafts(firm.house());
            assertThat(outcome(reopen.reopen(List.of(draft.id()), DANA), draft)).isEqualTo(new DraftOutcome.Reopened());
            assertThat(firm.prepared()).isEmpty();
            var again = now(firm, draft.id());
            assertThat(outcome(approve.approve(List.of(Seen.of(again)), DANA), draft))
                    .isInstanceOf(DraftOutcome.Approved.class);
            var prebill = firm.prepared().getFirst();
            assertThat(outcome(reopen.reopen(List.of(draft.id()), DANA), draft))
                    .asString()
                    .contains("on a bill already (CHECK)")
                    .contains("discard or credit that bill first");
            assertThat(firm.house().works().on(List.of(prebill)).getOrDefault(prebill, List.of()))
                    .hasSize(1);
            assertThat(firm.violations()).isEmpty();
        }
    }

    @Test
    void a_dismissed_draft_says_why_and_comes_back() {
        try (var firm = SmallFirm.withMatters(1)) {
            var draft = staged(firm, Words.proposed(SmallFirm.matter(1), 24, "Lunch", Certainty.SURE));
            var dismiss = new DismissDrafts(firm.house());
            assertThat(outcome(dismiss.dismiss(List.of(Seen.of(draft)), " ", DANA), draft))
                    .isInstanceOf(DraftOutcome.Refused.class);
            assertThat(outcome(dismiss.dismiss(List.of(Seen.of(draft)), "private", DANA), draft))
                    .isEqualTo(new DraftOutcome.Dismissed());
            assertThat(outcome(new ApproveDrafts(firm.house()).approve(List.of(Seen.of(draft)), DANA), draft))
                    .isInstanceOf(DraftOutcome.Settled.class);
            new ReopenDrafts(firm.house()).reopen(List.of(draft.id()), DANA);
            assertThat(now(firm, draft.id()).version()).isEqualTo(3);
            assertThat(ReceiveNotesTest.actions(firm)).endsWith("EntryDismissed", "DraftReopened");
        }
    }

    @Test
    void a_split_shares_out_all_of_the_time_or_is_refused() {
        try (var firm = SmallFirm.withMatters(2)) {
            var draft = staged(firm, Words.proposed(SmallFirm.matter(1), 60, "Two calls", Certainty.CHECK));
            var change = new ChangeDraft(firm.house());
            var parts = List.of(
                    new ChangeDraft.Part(Worked.ofMinutes(36), "Call adjuster", null),
                    new ChangeDraft.Part(Worked.ofMinutes(18), "Call expert", SmallFirm.matter(2)));
            assertThat(change.split(Seen.of(draft), parts, DANA))
                    .isEqualTo(new DraftOutcome.Refused("The parts have 54 minutes; the draft has 60."));
            var whole = List.of(parts.getFirst(), new ChangeDraft.Part(Worked.ofMinutes(24), "Call expert", null));
            var drafts = ((DraftOutcome.Changed) change.split(Seen.of(draft), whole, DANA)).drafts();
            assertThat(drafts)
                    .extracting(each -> each.content().narrative())
                    .containsExactly("Call adjuster", "Call expert");
            assertThat(now(firm, drafts.get(1).id())).isEqualTo(drafts.get(1));
            assertThat(now(firm, draft.id())).isEqualTo(drafts.getFirst());
        }
    }

    private static DraftEntry staged(SmallFirm firm, Proposed proposed) {
        return new ReceiveNotes(firm.house(), _ -> _ -> List.of(proposed))
                .receive(List.of(Words.typed("any words")), Words.ORTEGA, "dana")
                .drafts()
                .getFirst();
    }

    private static DraftOutcome change(
            SmallFirm firm, Seen seen, java.util.function.Function<Content, Content> change, Person by) {
        return new ChangeDraft(firm.house()).change(seen, change, by);
    }

    private static Content matter(Content content, @Nullable MatterId matter) {
        return new Content(
                content.measure(), content.day(), matter, content.codes(), content.billable(), content.narrative());
    }

    private static DraftEntry now(SmallFirm firm, UUID draft) {
        return new Drafts(firm.house().transactions())
                .find(List.of(draft))
                .getFirst()
                .draft();
    }

    private static DraftOutcome outcome(Map<UUID, DraftOutcome> outcomes, DraftEntry draft) {
        return java.util.Objects.requireNonNull(outcomes.get(draft.id()));
    }
}

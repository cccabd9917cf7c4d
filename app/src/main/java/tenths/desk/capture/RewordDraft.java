package tenths.desk.capture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tenths.checks.Finding;
import tenths.desk.EstimateEntries;
import tenths.desk.House;
import tenths.desk.OtherWords;
import tenths.guidelines.rewriting.Rewriting;
import tenths.store.capture.DraftRow;
import tenths.store.capture.Drafts;
import tenths.store.capture.MatterNames;
import tenths.time.Content;
import tenths.time.DraftEntry;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;
import tenths.time.Worked;

/// Proposes other words for a draft before it is approved: the same proposals, the same lock on facts and the same
/// rules
/// of the client as on a bill. Hours, people, days, matters and amounts stay as they were said.
public final class RewordDraft {
    private static final int SECONDS_PER_HUNDREDTH = 36;

    private final House house;
    private final EstimateEntries estimates;
    private final Drafts drafts;
    private final MatterNames names;

    public RewordDraft(House house, EstimateEntries estimates) {
        this.house = house;
        this.estimates = estimates;
        drafts = new Drafts(house.transactions());
        names = new MatterNames(house.transactions());
    }

    /// A draft of this person with other words for it. Without time, day or matter no rule can judge, and there are
    /// none.
    ///
    /// @param complete whether the draft says all that the rules need
    public record Proposal(DraftEntry draft, boolean complete, OtherWords words) {}

    /// @param named whom the draft means where it does not say; blank if nobody told
    /// @return none if it is no open draft of this person
    public Optional<Proposal> propose(UUID id, String named, Person by) {
        return open(id, by)
                .map(draft -> fact(draft)
                        .map(work -> {
                            var known = new Rewriting.Known(names.people(work.matter()), named.strip());
                            return new Proposal(draft, true, judged(work, rewriting(work, known)));
                        })
                        .orElseGet(() -> incomplete(draft)));
    }

    /// The same for words that somebody else found, a language model for instance.
    ///
    /// @param step who found them, one sentence
    public Optional<Proposal> judge(UUID id, String words, String step, Person by) {
        return open(id, by)
                .map(draft -> fact(draft)
                        .map(work -> new Proposal(
                                draft,
                                true,
                                judged(
                                        work,
                                        new Rewriting(
                                                List.of(new Rewriting.Part(units(work), words)), List.of(step), ""))))
                        .orElseGet(() -> incomplete(draft)));
    }

    private static Proposal incomplete(DraftEntry draft) {
        return new Proposal(draft, false, OtherWords.none(Set.of(), List.of()));
    }

    /// Takes a proposal: the draft with its new words, or its parts.
    public DraftOutcome take(Seen seen, Proposal proposal, Person by) {
        var parts = proposal.words().parts();
        var change = new ChangeDraft(house);
        if (parts.isEmpty()) {
            return new DraftOutcome.Refused("These words keep not every fact, or the draft has changed. Look again.");
        }
        return parts.size() == 1
                ? change.change(seen, now -> worded(now, parts.getFirst().part().narrative()), by)
                : change.split(
                        seen,
                        parts.stream()
                                .map(each -> new ChangeDraft.Part(
                                        Worked.ofHours(each.part().units()),
                                        each.part().narrative(),
                                        null))
                                .toList(),
                        by);
    }

    private static Content worded(Content now, String narrative) {
        return new Content(now.measure(), now.day(), now.matter(), now.codes(), now.billable(), narrative);
    }

    private Optional<DraftEntry> open(UUID id, Person by) {
        return drafts.find(List.of(id)).stream()
                .filter(row -> row.state() == DraftRow.State.OPEN)
                .map(DraftRow::draft)
                .filter(by::owns)
                .findFirst();
    }

    private Optional<Work> fact(DraftEntry draft) {
        return draft.approved(draft.id(), house.today()) instanceof DraftEntry.Approval.Fact(var work)
                ? Optional.of(work)
                : Optional.empty();
    }

    private OtherWords judged(Work work, Rewriting rewriting) {
        var contacts = names.people(work.matter());
        var before = OtherWords.rules(findings(List.of(work)));
        if (!OtherWords.keepsFacts(work.narrative(), rewriting)) {
            return OtherWords.none(before, contacts);
        }
        var after = OtherWords.rules(findings(parts(work, rewriting.parts())));
        return OtherWords.judged(work.narrative(), rewriting, before, after, contacts);
    }

    private List<Finding> findings(List<Work> works) {
        return estimates.estimate(works).values().stream()
                .flatMap(estimate -> estimate.findings().stream())
                .toList();
    }

    /// In parts only where they share out the very time that was worked: a draft is not rounded yet, a bill is.
    private Rewriting rewriting(Work work, Rewriting.Known known) {
        var findings = findings(List.of(work));
        var units = units(work);
        var words = Rewriting.of(work.narrative(), units, findings, known);
        var sum = words.parts().stream().map(Rewriting.Part::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        return words.parts().size() == 1 || (isWhole(work) && sum.compareTo(units) == 0)
                ? words
                : Rewriting.whole(work.narrative(), units, findings, known);
    }

    private List<Work> parts(Work work, List<Rewriting.Part> parts) {
        return parts.stream()
                .map(part -> switch (work) {
                    case TimeEntry time ->
                        (Work) new TimeEntry(
                                house.ids().next(),
                                time.matter(),
                                time.timekeeper(),
                                time.day(),
                                parts.size() == 1 ? time.worked() : Worked.ofHours(part.units()),
                                time.codes(),
                                part.narrative(),
                                time.billable(),
                                time.enteredOn());
                    case Expense cost ->
                        new Expense(
                                house.ids().next(),
                                cost.matter(),
                                cost.day(),
                                cost.quantity(),
                                cost.unitCost(),
                                cost.codes(),
                                part.narrative(),
                                cost.enteredOn());
                })
                .toList();
    }

    /// Whether the time is a number of hundredths of an hour.
    private static boolean isWhole(Work work) {
        return work instanceof TimeEntry time && time.worked().seconds() % SECONDS_PER_HUNDREDTH == 0;
    }

    private static BigDecimal units(Work work) {
        return switch (work) {
            case TimeEntry time -> BigDecimal.valueOf(time.worked().seconds() / SECONDS_PER_HUNDREDTH, 2);
            case Expense cost -> cost.quantity();
        };
    }
}

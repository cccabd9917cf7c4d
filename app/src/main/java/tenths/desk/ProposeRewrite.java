package tenths.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.guidelines.rewriting.Rewriting;
import tenths.invoicing.Adjustment;
import tenths.invoicing.Decision;
import tenths.invoicing.Prebill;
import tenths.notes.Contact;
import tenths.rates.RatedLine;
import tenths.store.capture.MatterNames;

/// Proposes other words for a line of a bill, and lets the client's rules judge them before anybody sees them. A
/// proposal
/// that breaks a fact, or that the rules like less than the line, is none.
public final class ProposeRewrite {
    private final House house;
    private final MatterNames names;

    public ProposeRewrite(House house) {
        this.house = house;
        names = new MatterNames(house.transactions());
    }

    /// What the page shows.
    ///
    /// @param version of the prebill that was read
    public record Proposal(int version, RatedLine line, OtherWords words) {}

    /// @param line as text
    /// @param named whom the line means where it does not say; blank if nobody told
    /// @return none if the bill has no such line
    public List<Proposal> propose(UUID bill, String line, String named) {
        return new OpenPrebill(house)
                .open(bill).stream()
                        .flatMap(opened -> opened.prebill().lines().stream()
                                .filter(each -> each.id().toString().equals(line))
                                .map(each -> propose(opened, each, named.strip())))
                        .toList();
    }

    /// The same for words that somebody else found, a language model for instance. They pass the lock on facts and the
    /// client's rules, or are no proposal.
    ///
    /// @param step who found them, one sentence
    public List<Proposal> judge(UUID bill, String line, String words, String step) {
        return new OpenPrebill(house)
                .open(bill).stream()
                        .flatMap(opened -> opened.prebill().lines().stream()
                                .filter(each -> each.id().toString().equals(line))
                                .map(each -> judge(
                                        opened,
                                        each,
                                        new Rewriting(
                                                List.of(new Rewriting.Part(each.units(), words)), List.of(step), ""),
                                        names.people(opened.row().matter()))))
                        .toList();
    }

    private Proposal propose(OpenPrebill.Opened opened, RatedLine line, String named) {
        var contacts = names.people(opened.row().matter());
        var known = new Rewriting.Known(contacts, named);
        var findings = on(opened.prebill(), line.id());
        return judge(opened, line, Rewriting.of(line.narrative(), line.units(), findings, known), contacts);
    }

    private Proposal judge(OpenPrebill.Opened opened, RatedLine line, Rewriting rewriting, List<Contact> contacts) {
        var before = OtherWords.rules(on(opened.prebill(), line.id()));
        var words = OtherWords.keepsFacts(line.narrative(), rewriting)
                ? OtherWords.judged(
                        line.narrative(),
                        rewriting,
                        before,
                        OtherWords.rules(judged(opened, line, rewriting)),
                        contacts)
                : OtherWords.none(before, contacts);
        return new Proposal(opened.row().version(), line, words);
    }

    private static List<Finding> on(Prebill prebill, LineId line) {
        return prebill.findings().stream()
                .filter(finding ->
                        finding.lines().stream().anyMatch(each -> each.work().equals(line.work())))
                .toList();
    }

    /// The bill as it would be with the new words, judged by the same rules.
    private List<Finding> judged(OpenPrebill.Opened opened, RatedLine line, Rewriting rewriting) {
        var row = opened.row();
        var works = house.works().on(List.of(row.id())).getOrDefault(row.id(), List.of());
        var decisions = new ArrayList<>(OpenPrebill.live(opened.history()));
        for (var adjustment : adjustments(line, rewriting.parts())) {
            decisions.add(new Decision(decisions.size() + 1, adjustment, "rewrite", "rewrite", house.now()));
        }
        var file = Objects.requireNonNull(
                house.directory().matters(List.of(row.matter())).get(row.matter()));
        return on(
                Workings.forOne(house, row.client(), works)
                        .compute(row, file, works, decisions)
                        .prebill(),
                line.id());
    }

    /// What accepting a proposal decides; none where there is no proposal.
    public static List<Adjustment> adjustments(Proposal proposal) {
        var parts = proposal.words().parts();
        return parts.isEmpty()
                ? List.of()
                : adjustments(
                        proposal.line(),
                        parts.stream().map(OtherWords.Worded::part).toList());
    }

    private static List<Adjustment> adjustments(RatedLine line, List<Rewriting.Part> parts) {
        if (parts.size() == 1) {
            return List.of(new Adjustment.Edit(line.id(), parts.getFirst().narrative(), line.codes()));
        }
        return List.of(new Adjustment.Split(
                line.id(),
                parts.stream()
                        .map(part -> new Adjustment.Part(part.units(), part.narrative(), line.codes()))
                        .toList()));
    }
}

package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// Lawyers do work that belongs to a paralegal, by its words.
///
/// @param words that mark such work
/// @param exceptions phrases in which such a word is a lawyer's work
/// @param classes timekeeper classes of lawyers
/// @param rate what an hour of it costs; 0 where it is not paid at all
public record ParalegalWork(Source source, Phrases words, Phrases exceptions, Set<String> classes, BigDecimal rate)
        implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "STF-10 Paralegal work by a lawyer",
            "Summaries, indexes and the like by a lawyer are paid at a paralegal's rate, or not at all.",
            List.of(
                    Parameter.phrases(
                            "words",
                            List.of(
                                    "summarize deposition",
                                    "summarize * deposition",
                                    "deposition summary",
                                    "digest deposition",
                                    "summarize * records",
                                    "summarize records",
                                    "index * records",
                                    "^index",
                                    "bates",
                                    "organize exhibit",
                                    "organize document",
                                    "compile exhibit",
                                    "assemble exhibit",
                                    "prepare subpoena"),
                            "words that mark such work"),
                    Parameter.phrases(
                            "exceptions",
                            List.of("index fund", "index of law", "indexed annuity"),
                            "phrases in which such a word is a lawyer's work"),
                    Parameter.codes("classes", ApprovalWords.LAWYERS, "timekeeper classes of lawyers"),
                    Parameter.price("rate", "0.00", "what an hour of it costs; 0 where it is not paid")),
            (source, settings) -> new ParalegalWork(
                    source,
                    settings.phrases("words"),
                    settings.phrases("exceptions"),
                    settings.codes("classes"),
                    settings.price("rate")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), line -> People.isOf(line, classes), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var found = words.in(line.narrative(), exceptions);
        var charged = line.unitCost();
        if (found.isEmpty() || charged == null || charged.compareTo(rate) <= 0) {
            return List.of();
        }
        var message = "%s as a lawyer for '%s', which is a paralegal's work"
                .formatted(Lines.deed(line), found.getFirst().in(line.narrative()));
        var fix = rate.signum() == 0 ? new Fix.NoCharge(line.id()) : new Fix.ChangeUnitCost(line.id(), rate);
        return List.of(Found.on(source, line, message)
                .words(found)
                .risking(Cut.toUnitCost(line, rate))
                .mending(fix)
                .finding());
    }
}

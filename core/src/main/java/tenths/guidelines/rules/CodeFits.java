package tenths.guidelines.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.PhraseGroups;
import tenths.rates.RatedLine;

/// A task code speaks of other work than the narrative does.
///
/// @param words for each kind of work, by the name of its parameter
public record CodeFits(Source source, PhraseGroups words) implements LineRule {
    /// Of the UTBMS litigation codes; the first is proposed.
    private static final Map<String, List<String>> CODES = new LinkedHashMap<>();
    private static final List<Parameter> GROUPS = List.of(
            group(
                    "pleadings",
                    "L210",
                    "draft answer",
                    "draft * answer to * complaint",
                    "answer to complaint",
                    "answer to amended complaint",
                    "draft complaint",
                    "counterclaim",
                    "cross-claim",
                    "affirmative defense"),
            group(
                    "dispositive",
                    "L240",
                    "summary judgment",
                    "motion to dismiss",
                    "dispositive motion",
                    "judgment on the pleadings"),
            group(
                    "writtenDiscovery",
                    "L310",
                    "interrogatory",
                    "request for production",
                    "request for admission",
                    "written discovery"),
            group("documents", "L320", "document production", "produce document", "privilege log", "document review"),
            group("depositions", "L330", "deposition", "depose"),
            group(
                    "experts",
                    "L340 L130 L420",
                    "expert report",
                    "expert witness",
                    "expert disclosure",
                    "expert opinion"),
            group(
                    "discoveryMotions",
                    "L350",
                    "motion to compel",
                    "motion for protective order",
                    "discovery motion",
                    "motion to quash"),
            group(
                    "settlement",
                    "L160",
                    "mediation",
                    "settlement conference",
                    "settlement agreement",
                    "settlement demand",
                    "settlement offer"),
            group(
                    "trial",
                    "L450 L440 L430 L410 L460",
                    "attend trial",
                    "jury selection",
                    "jury instruction",
                    "motion in limine",
                    "trial exhibit",
                    "voir dire"),
            group(
                    "appeal",
                    "L510 L520 L530",
                    "appellate brief",
                    "notice of appeal",
                    "oral argument on appeal",
                    "record on appeal"));

    static final RuleKind KIND = new RuleKind(
                    "TIM-21 Code does not fit",
                    "The words of an entry speak of one kind of work, and its litigation code of another.",
                    GROUPS,
                    (source, settings) -> new CodeFits(
                            source,
                            PhraseGroups.of(GROUPS.stream()
                                    .map(Parameter::name)
                                    .collect(Collectors.toMap(name -> name, settings::phrases)))))
            .advising();

    private static Parameter group(String name, String codes, String... phrases) {
        CODES.put(name, List.of(codes.split(" ")));
        return Parameter.phrases(name, List.of(phrases), "words for work coded " + codes.replace(" ", ", "));
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), line -> line.codes().task().startsWith("L"), this::check);
    }

    /// Words of two kinds of work prove nothing against either.
    private List<Finding> check(RatedLine line) {
        var task = line.codes().task();
        var kinds = task.endsWith("00") ? List.<String>of() : words.in(line.narrative());
        if (kinds.size() != 1) {
            return List.of();
        }
        var codes = CODES.getOrDefault(kinds.getFirst(), List.of());
        if (codes.contains(task)) {
            return List.of();
        }
        var spans = words.get(kinds.getFirst()).in(line.narrative());
        var message = "%s coded %s; '%s' speaks of %s"
                .formatted(Lines.deed(line), task, spans.getFirst().in(line.narrative()), codes.getFirst());
        return List.of(Found.on(source, line, message)
                .words(spans)
                .riskingAll()
                .mending(new Fix.ChangeTask(line.id(), codes.getFirst()))
                .finding());
    }
}

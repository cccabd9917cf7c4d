package tenths.guidelines.custom;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.money.Money;
import tenths.rates.RatedLine;

/// A rule of a client that no kind of the catalogue covers, written by the firm.
///
/// @param words the rule concerns only lines whose narrative has one of them; none for every line
/// @param says what is wrong, the beginning of the finding's sentence
/// @param question to the person who did the work; on a bill as a whole what to do
public record CustomRule(Source source, Each each, Phrases words, Terms terms, String says, Mend mend, String question)
        implements Guideline {
    /// Before the name of such a rule in its code: `custom:title-search`.
    public static final String CODE = "custom:";

    /// The same rule with another weight or clause.
    public CustomRule of(Source other) {
        return new CustomRule(other, each, words, terms, says, mend, question);
    }

    @Override
    public boolean readsHistory() {
        return terms.readsHistory();
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return found(Scene.of(each, bill, around).stream());
    }

    @Override
    public List<Finding> checkPart(Bill bill, Bill part, Surroundings around) {
        var lines = part.lines().stream().map(RatedLine::id).collect(Collectors.toSet());
        return found(Scene.of(each, bill, around).stream()
                .filter(scene -> scene.lines().stream().anyMatch(line -> lines.contains(line.id()))));
    }

    private List<Finding> found(Stream<Scene> scenes) {
        var found = new ArrayList<Finding>(0);
        scenes.filter(scene ->
                        words.isEmpty() || scene.lines().stream().anyMatch(line -> words.touch(line.narrative())))
                .forEach(scene -> judge(scene, found));
        return found;
    }

    private void judge(Scene scene, List<Finding> found) {
        try {
            if (terms.isBroken(scene)) {
                var cut = cut(scene);
                if (!isMended(scene, cut)) {
                    found.add(finding(scene, cut, sentence(scene), fix(scene, cut)));
                }
            }
        } catch (NoAnswer none) {
            var sentence = "%s: the rule has no answer: %s".formatted(source.name(), none.reason());
            found.add(finding(scene, null, sentence, ask(scene, "Is this right? The rule cannot tell.")));
        }
    }

    private String sentence(Scene scene) {
        var values = terms.values(scene);
        return values.isEmpty() ? says : says + " (" + values + ")";
    }

    /// Never negative, never more than the lines, in whole minor units.
    private Money cut(Scene scene) throws NoAnswer {
        var whole = scene.amount();
        var risk = terms.atRisk(scene).min(whole.decimal()).max(BigDecimal.ZERO);
        var decimals = whole.currency().getDefaultFractionDigits();
        return Money.of(risk.setScale(decimals, RoundingMode.HALF_UP), whole.currency());
    }

    /// Once as much as it asks for was taken off a line, a rule that reduces is silent.
    private boolean isMended(Scene scene, Money cut) {
        return mend == Mend.REDUCE
                && scene.adjustment().isNegative()
                && scene.adjustment().negated().compareTo(cut) >= 0;
    }

    private Fix fix(Scene scene, Money cut) {
        if (each == Each.BILL) {
            return ask(scene, question);
        }
        var last = scene.lines().getLast();
        return switch (mend) {
            case ASK -> ask(scene, question);
            case NO_CHARGE -> new Fix.NoCharge(last.id());
            case HOLD -> new Fix.Hold(last.id());
            case REDUCE -> reduced(last, cut);
        };
    }

    /// What is left of the last line; where it is shorter than the cut, a person says which lines stand.
    private Fix reduced(RatedLine last, Money cut) {
        var left = last.amount().minus(cut);
        return left.isNegative() ? new Fix.Ask(last.id(), question) : new Fix.ReduceAmount(last.id(), left);
    }

    private Fix ask(Scene scene, String text) {
        return each == Each.BILL
                ? new Fix.ChangeBill(text)
                : new Fix.Ask(scene.lines().getLast().id(), text);
    }

    private Finding finding(Scene scene, @Nullable Money cut, String sentence, Fix fix) {
        var lines = each == Each.BILL ? List.<RatedLine>of() : scene.lines();
        var ids = lines.stream().map(RatedLine::id).toList();
        return new Finding(source.code(), source.severity(), source.clause(), ids, evidence(lines), cut, sentence, fix);
    }

    /// The words that made a line the rule's business, or the whole line.
    private List<Evidence> evidence(List<RatedLine> lines) {
        var evidence = new ArrayList<Evidence>();
        for (var line : lines) {
            var spans = words.in(line.narrative());
            spans.forEach(span -> evidence.add(new Evidence(line.id(), span.start(), span.end())));
            if (spans.isEmpty()) {
                evidence.add(Evidence.wholeLine(line.id()));
            }
        }
        return evidence;
    }
}

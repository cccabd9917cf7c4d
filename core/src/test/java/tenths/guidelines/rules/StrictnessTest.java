package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.guidelines.Guideline;

/// RELIABILITY R-53: a stricter limit never lets pass what a laxer one finds.
@NullMarked
class StrictnessTest {
    private static final int CASES = 10_000;

    /// A limit of a kind of rule.
    ///
    /// @param most numbers up to it are tried
    private record Limit(String kind, String parameter, boolean lowerIsStricter, int most) {
        static Limit lower(String words, int most) {
            return new Limit(words.split(" ")[0], words.split(" ")[1], true, most);
        }

        static Limit higher(String words, int most) {
            return new Limit(words.split(" ")[0], words.split(" ")[1], false, most);
        }
    }

    private static final List<Limit> LIMITS = Stream.concat(
                    Stream.of(
                                    "INV-01 days",
                                    "INV-01 longer",
                                    "INV-02 days",
                                    "INV-03 days",
                                    "INV-04 days",
                                    "INV-05 days",
                                    "INV-12 days",
                                    "TIM-19 days",
                                    "TIM-04 limit",
                                    "TIM-05 limit",
                                    "TIM-06 limit",
                                    "TIM-03 limit",
                                    "TRV-08 limit",
                                    "EXP-01 over",
                                    "EXP-06 over",
                                    "INV-15 over",
                                    "EXP-09 over",
                                    "RES-06 over",
                                    "RES-01 limit",
                                    "STF-09 over",
                                    "TIM-17 over",
                                    "TRV-09 night",
                                    "INV-11 percent",
                                    "TIM-02 percent",
                                    "TIM-18 percent",
                                    "COM-02 percent",
                                    "EXP-05 percent",
                                    "TRV-02 percent",
                                    "RES-05 edits",
                                    "RES-04 days",
                                    "RES-04 people",
                                    "STF-06 attorneys",
                                    "AMT-03 amount",
                                    "STF-14 limit")
                            .map(words -> Limit.lower(words, 300)),
                    Stream.of("STF-03 days", "AMT-02 percent", "TRV-01 miles", "TIM-12 words", "TIM-11 words")
                            .map(words -> Limit.higher(words, 100)))
            .toList();

    private final RandomBills bills = new RandomBills();

    StrictnessTest() throws IOException {}

    @Test
    void whatever_a_laxer_limit_finds_a_stricter_one_finds_too() {
        Cases.check(CASES, random -> {
            var limit = LIMITS.get(random.nextInt(LIMITS.size()));
            var low = random.nextInt(limit.most());
            var high = low + random.nextInt(limit.most());
            var strict = rule(limit, limit.lowerIsStricter() ? low : high);
            var lax = rule(limit, limit.lowerIsStricter() ? high : low);
            var bill = bills.bill(random);
            var around = bills.around(random);
            var found = lax.check(bill, around);
            var more = strict.check(bill, around);
            assertThat(lines(more)).as(limit.toString()).containsAll(lines(found));
            assertThat(found.isEmpty() || !more.isEmpty()).as(limit.toString()).isTrue();
        });
    }

    /// A file may say anything that its parameter accepts, and no bill may fail because of it.
    @Test
    void no_setting_that_is_accepted_stops_a_rule() {
        Cases.check(CASES, random -> {
            var kind = RuleKinds.ALL.get(random.nextInt(RuleKinds.ALL.size()));
            var settings = new HashMap<String, Setting>();
            for (var parameter : kind.parameters()) {
                settings.put(parameter.name(), any(parameter, random));
            }
            var bill = bills.bill(random);
            var around = bills.approving(random);
            made(kind, settings)
                    .ifPresent(rule -> assertThatCode(() -> rule.check(bill, around))
                            .as(kind.code() + " " + settings)
                            .doesNotThrowAnyException());
        });
    }

    /// None where the rule refuses what it is made of: then the file is refused, with this sentence.
    private static Optional<Guideline> made(RuleKind kind, Map<String, Setting> settings) {
        try {
            return Optional.of(kind.rule(ExamplesTest.source(kind.code()), settings));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(a|the) .+");
            return Optional.empty();
        }
    }

    private static Setting any(Parameter parameter, Random random) {
        var number = List.of("0", "1", "2", "60", "100").get(random.nextInt(5));
        var setting = switch (parameter.form()) {
            case HOURS, COUNT, PRICE -> new Setting.Text(number);
            case CHOICE ->
                new Setting.Text(parameter
                        .options()
                        .get(random.nextInt(parameter.options().size())));
            case PHRASES, CODES -> random.nextBoolean() ? new Setting.Words(List.of()) : parameter.fallback();
            case PRICES ->
                random.nextBoolean()
                        ? new Setting.Table(Map.of("ASSOC", number, "L330", number))
                        : parameter.fallback();
        };
        return parameter.accepts(setting) ? setting : parameter.fallback();
    }

    private static Guideline rule(Limit limit, int value) {
        var settings = Map.<String, Setting>of(limit.parameter(), new Setting.Text(Integer.toString(value)));
        return RuleKinds.of(limit.kind()).orElseThrow().rule(ExamplesTest.source(limit.kind()), settings);
    }

    private static Set<LineId> lines(List<Finding> findings) {
        var lines = new HashSet<LineId>();
        findings.forEach(finding -> lines.addAll(finding.lines()));
        return lines;
    }
}

package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.connectors.packs.OwnRules;
import tenths.connectors.packs.PackReader;
import tenths.firm.TimekeeperId;
import tenths.guidelines.rules.RuleKinds;
import tenths.store.Packs;
import tenths.store.TestDatabase;
import tenths.store.Works;
import tenths.time.Codes;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// Every kind of rule and ten of the firm's own answer while somebody types an entry.
@NullMarked
class TypingTest {
    private static final int WARM = 30;
    private static final int TIMES = 41;

    private static final int ANY_MINUTES = 31;
    private static final int LEAST_RULES = 10;
    private static final List<String> WORDS = List.of(
            "Title search of the premises",
            "Review file",
            "Call with adjuster; draft answer; review discovery responses; travel to court 40 miles",
            "Legal research",
            "Draft motion to dismiss and attend hearing with partner",
            "Organize file and make copies");

    /// A pause of 100 ms is not felt; the bound leaves room for a busy machine.
    private static final Duration BOUND = Duration.ofMillis(400);

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 1));
    private final EstimateEntries estimates = new EstimateEntries(firm.house());

    private SmallFirm ruled(SmallFirm plain) {
        var kinds = RuleKinds.ALL.stream()
                .map(kind -> "  - {name: %s, kind: %s, severity: warn, clause: \"1\", page: 0, quote: Words}\n"
                        .formatted(kind.code().toLowerCase(Locale.ROOT), kind.code()))
                .collect(Collectors.joining());
        var pack = OwnRules.yaml() + kinds;
        plain.house().packs().add(new Packs.Text("own-rules", 1, pack), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'own-rules'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void all_rules_answer_before_a_pause_is_felt() {
        for (var i = 0; i < WARM; i++) {
            judged("Title search of the premises " + i);
        }
        var took = new ArrayList<Duration>();
        for (var i = 0; i < TIMES; i++) {
            var start = System.nanoTime();
            var found = judged("Title search of the premises " + i);
            took.add(Duration.ofNanos(System.nanoTime() - start));
            assertThat(found).extracting(Finding::rule).contains("custom:title-search", "TIM-04");
        }
        took.sort(Duration::compareTo);
        assertThat(took.get(TIMES / 2)).isLessThan(BOUND);
    }

    @Test
    void what_all_rules_say_to_a_typed_entry_they_say_to_it_on_its_bill() {
        WORDS.forEach(words -> firm.worked(1, ANY_MINUTES, words));
        firm.paid(1, "3", "0.15");
        var rules = new HashSet<String>();
        var day = LocalDate.of(2026, 10, 5);
        for (var words : WORDS) {
            var entry = typed(words, day);
            day = day.plusDays(1);
            var before = found(entry);
            firm.house()
                    .transactions()
                    .inOne(() -> firm.house().works().add(List.of(new Works.Arriving(entry, null, 1, null))));
            var bill = firm.prepared().getFirst();
            var own = LineId.whole(entry.id());
            assertThat(firm.open(bill).prebill().findings())
                    .filteredOn(finding -> finding.lines().contains(own))
                    .as(words)
                    .isEqualTo(before);
            before.forEach(finding -> rules.add(finding.rule()));
            new ChangePrebillState(firm.house()).move(List.of(bill), ChangePrebillState.Move.DISCARD, "again", "lee");
        }
        assertThat(rules).contains("custom:title-search").hasSizeGreaterThan(LEAST_RULES);
    }

    private List<Finding> judged(String narrative) {
        return found(typed(narrative, LocalDate.of(2026, 11, 2)));
    }

    private TimeEntry typed(String narrative, LocalDate day) {
        return new TimeEntry(
                firm.house().ids().next(),
                SmallFirm.matter(1),
                new TimekeeperId("417"),
                day,
                Worked.ofHours(new BigDecimal("12")),
                Codes.fee("L110", "A102"),
                narrative,
                true,
                day);
    }

    private List<Finding> found(TimeEntry entry) {
        return estimates.estimate(List.of(entry)).values().stream()
                .flatMap(estimate -> estimate.findings().stream())
                .toList();
    }
}

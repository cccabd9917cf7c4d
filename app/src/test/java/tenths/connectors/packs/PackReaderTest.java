package tenths.connectors.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class PackReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "northgate-mutual",
                "harbor-casualty",
                "prairie-indemnity",
                "summit-assurance",
                "lakeshore-insurance",
                "granite-surety",
                "plain-client"
            })
    void every_pack_of_the_demo_firm_reads_without_a_fault(String name) throws IOException {
        try (var file = PackReaderTest.class.getResourceAsStream("/demo/packs/" + name + ".yaml")) {
            assertThat(file).isNotNull();
            var pack = PackReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .orThrow();
            assertThat(pack.name()).isEqualTo(name);
            assertThat(pack.rules())
                    .hasSizeGreaterThan(8)
                    .allSatisfy(
                            rule -> assertThat(rule.source().clause().quote()).isNotBlank());
        }
    }

    @Test
    void all_faults_come_at_once_with_line_and_column() {
        var reading = PackReader.read("""
                name: a
                version: 0
                from: 2026-13-01
                document: d
                colour: red
                rules:
                  - {name: r, kind: TIM-04, severity: hard, clause: "1", page: 1, quote: q, parameters: {limit: many}}
                  - {name: r, kind: TIM-99, severity: warn, clause: "1", page: 1, quote: q}
                """);
        assertThat(reading).isInstanceOfSatisfying(PackReading.Refused.class, refused -> {
            assertThat(refused.faults())
                    .extracting(PackFault::field)
                    .containsExactlyInAnyOrder(
                            "pack.colour", "version", "from", "severity", "TIM-04.limit", "r", "kind");
            assertThat(refused.faults()).allSatisfy(fault -> {
                assertThat(fault.line()).isPositive();
                assertThat(fault.column()).isPositive();
                assertThat(fault.repair()).isNotBlank();
            });
        });
    }

    @Test
    void text_that_is_no_yaml_is_refused_with_its_place() {
        assertThat(PackReader.read("name: [a\nversion: }")).isInstanceOf(PackReading.Refused.class);
        assertThat(PackReader.read("")).isInstanceOf(PackReading.Refused.class);
    }

    @Test
    void a_rule_says_where_and_when_it_applies_and_comes_back_from_what_is_written() {
        var reading = PackReader.read("""
                name: northgate
                version: 3
                from: 2026-01-01
                document: Guidelines
                dayOf: work
                rules:
                  - name: phrases
                    kind: TIM-11
                    severity: warn
                    sentence: "Say what was done: always."
                    clause: "2"
                    page: 4
                    quote: "He said \\"no\\" - twice, # and again"
                    scope: {clients: ["0412"], matters: [0412-0007], phases: [L300], expenses: [E110]}
                    from: 2026-02-01
                    to: 2026-12-31
                    parameters: {phrases: ["^file", '"organize file"', "yes", "null"], words: 5}
                  - {name: caps, kind: STF-02, severity: block, clause: "3", page: 0, quote: "caps",
                     parameters: {caps: {ASSOC: 185.00, PARTNR: 240.50}}}
                """);
        assertThat(reading).isInstanceOfSatisfying(PackReading.Read.class, read -> {
            assertThat(read.pack().cards().getFirst().scope().words())
                    .isEqualTo("clients 0412; matters 0412-0007; phases L300; expenses E110");
            assertThat(PackReader.read(PackWriter.write(read.pack()))).isEqualTo(reading);
        });
    }

    @Test
    void scopes_and_days_that_cannot_be_read_are_faults_too() {
        var reading = PackReader.read("""
                name: northgate
                version: 1
                from: 2026-01-01
                document: Guidelines
                dayOf: Work
                rules:
                  - {name: a, kind: TIM-04, severity: warn, clause: "1", page: 1, quote: q, from: soon,
                     scope: {phases: L300, rooms: [x]}}
                  - {name: b, kind: TIM-04, severity: warn, clause: "1", page: 1, quote: q, from: 2026-02-01,
                     to: 2026-01-01}
                """);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        PackReading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(PackFault::field)
                                .containsExactlyInAnyOrder("dayOf", "from", "scope.phases", "scope.rooms", "b"));
    }
}

package tenths.connectors.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.checks.Severity;
import tenths.firm.ClientId;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.Increment;
import tenths.rates.Notice;
import tenths.rates.Particulars;
import tenths.rates.RateChange;
import tenths.rates.Scope;

@NullMarked
class TriedChangeReaderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final ClientId CLIENT = new ClientId("0412");

    static List<TriedChange> changes() {
        var ofPerson = new Scope(CLIENT, null, new TimekeeperId("417"), null);
        var ofClass = new Scope(null, new MatterId("0412-007"), null, "ASSOC");
        return List.of(
                new TriedChange.Nothing(),
                rate(ofPerson, null, Agreement.Kind.RATE, null),
                rate(ofClass, DAY.plusDays(9), Agreement.Kind.RATE, null),
                rate(
                        Scope.of(new MatterGroupId("flood"), null, "ASSOC")
                                .on(Particulars.of("L330", "A109", "Milbury"))
                                .in(Currency.getInstance("EUR")),
                        null,
                        Agreement.Kind.MAXIMUM,
                        null),
                rate(ofPerson, null, Agreement.Kind.RATE, new Notice(60, DAY)),
                rate(ofPerson, null, Agreement.Kind.RATE, new Notice(60, null)),
                new TriedChange.Rise(null, DAY, new BigDecimal("3")),
                new TriedChange.Rise(CLIENT, DAY, new BigDecimal("-2.5")),
                new TriedChange.Rule(
                        "northgate", "hours-per-day", Severity.OFF, Map.of("limit", "8", "scope", "client")),
                new TriedChange.Rule("northgate", "hours-per-day", null, Map.of("limit", "8.5")),
                new TriedChange.Format(CLIENT, "name: tried\ntext:\n  overLength: SPLIT\n"),
                new TriedChange.Rounding(CLIENT, new Increment(25, Increment.Direction.HALF_UP)),
                new TriedChange.Deal(CLIENT, new MatterId("0412-007"), DAY, "arrangements:\n  - {kind: gift}\n"));
    }

    private static TriedChange rate(Scope scope, @Nullable LocalDate to, Agreement.Kind kind, @Nullable Notice notice) {
        return new TriedChange.Rate(new RateChange(scope, DAY, to, new BigDecimal("87.5"), "what if", kind, notice));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_is_written_is_read_back(TriedChange change) {
        assertThat(TriedChangeReader.read(TriedChangeText.of(change))).isEqualTo(new TriedChangeReading.Read(change));
        assertThat(change.words()).isNotBlank();
    }

    private static List<String> faults(String yaml) {
        return TriedChangeReader.read(yaml) instanceof TriedChangeReading.Refused(var faults)
                ? faults.stream().map(DealFault::toString).toList()
                : List.of();
    }

    @Test
    void every_fault_is_told_with_its_line_and_what_to_write_instead() {
        assertThat(faults("""
                        rate:
                          client: "0412"
                          timekeeper: "417"
                          class: ASSOC
                          from: soon
                          perHour: 0
                          per: hour
                        """))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("line 2, rate: ").contains("person or for a class"),
                        day -> assertThat(day).startsWith("line 5, rate.from: it is \"soon\"; write a date"),
                        price -> assertThat(price).startsWith("line 6, rate.perHour: it is 0"),
                        unknown -> assertThat(unknown).startsWith("line 7, rate.per: unknown name"));
        assertThat(faults("")).singleElement().asString().contains("it is empty");
        assertThat(faults("rate: {}\nrounding: {}")).singleElement().asString().contains("it names 2 changes");
        assertThat(faults("nothing: false")).isNotEmpty();
        assertThat(faults("rise: {percent: 0}")).hasSize(2);
        assertThat(faults("rule: {pack: p, name: r}"))
                .singleElement()
                .asString()
                .contains("severity or parameters");
        assertThat(faults("rule: {pack: p, name: r, parameters: {limit: [1]}}")).isNotEmpty();
        assertThat(faults("rounding: {client: \"1\", hundredths: 0, direction: sideways}"))
                .hasSize(2);
    }
}

package tenths.connectors.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.firm.ClientId;
import tenths.invoicing.shares.LineTest;
import tenths.invoicing.shares.SplitAgreement;
import tenths.invoicing.shares.SplitAgreement.Payer;
import tenths.money.Money;

@NullMarked
class SplitReaderTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final Currency USD = Currency.getInstance("USD");
    private static final String PAYERS = "payers: [{client: 0412}, {client: 0733, claim: CX-9}]\n";

    private static SplitAgreement read(String yaml) {
        return SplitReader.read(yaml, FROM, USD).orThrow();
    }

    private static List<String> faults(String yaml) {
        return SplitReader.read(yaml, FROM, USD) instanceof SplitReading.Refused(var faults)
                ? faults.stream().map(DealFault::toString).toList()
                : List.of();
    }

    @Test
    void payers_rules_and_layers_are_read_in_their_order() {
        var agreement = read(PAYERS + """
                rules:
                  - {name: experts, kind: expenses, codes: [E119], shares: {0412: 1, 0733: 2}}
                layers:
                  - {name: deductible, upTo: 25000, before: 3000, pays: 0733}
                  - shares: {0412: 62.5%, 0733: 37.5%}
                names: true
                """);
        assertThat(agreement.payers())
                .containsExactly(new Payer(new ClientId("0412"), ""), new Payer(new ClientId("0733"), "CX-9"));
        assertThat(agreement.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.test())
                    .isEqualTo(new LineTest(LineTest.Kind.EXPENSES, Set.of("E119"), Set.of(), null, null));
            assertThat(rule.shares().words()).containsExactly("1 of 3", "2 of 3");
        });
        assertThat(agreement.layers()).extracting(SplitAgreement.Layer::name).containsExactly("deductible", "rest");
        assertThat(agreement.layers().getFirst().before()).isEqualTo(Money.of("3000", USD));
        assertThat(agreement.layers().getFirst().shares().words()).containsExactly("", "100%");
        assertThat(agreement.layers().getLast().shares().words()).containsExactly("62.5%", "37.5%");
        assertThat(agreement.names()).isTrue();
    }

    @Test
    void an_empty_text_agrees_that_one_client_pays_all() {
        assertThat(read("").isNone()).isTrue();
        assertThat(read(PAYERS + "shares: {0412: 60%, 0733: 40%}").layers()).hasSize(1);
    }

    @Test
    void shares_that_make_no_hundred_or_mix_their_kinds_are_told_with_their_line() {
        assertThat(faults(PAYERS + "shares: {0412: 50%, 0733: 60%}"))
                .containsExactly("line 2, shares: the shares add up to 110%; write percentages that add up to 100%, or"
                        + " weights");
        assertThat(faults(PAYERS + "shares: {0412: 50%, 0733: 1}").getFirst())
                .contains("some shares are per cent and some are weights");
        assertThat(faults(PAYERS + "shares: {0412: 0, 0733: 0}").getFirst()).contains("nobody has a share");
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults("""
                        payers: [{client: 0412}, {client: 0412}]
                        rules:
                          - {shares: {0412: 1}}
                        layers:
                          - {name: first, pays: 0999}
                          - {upTo: 10, shares: {0500: 1}, pays: 0412}
                        """))
                .containsExactly(
                        "line 1, payers: a client stands twice; give each client one line",
                        "line 3, rules[0]: it means every line; name a kind, codes, timekeepers, from or to, or write a"
                                + " layer",
                        "line 5, layers[0].upTo: nothing is left for the layers behind it; say up to which amount this"
                                + " layer pays",
                        "line 5, layers[0].pays: \"0999\" is none of the payers; write one of 0412, 0412",
                        "line 6, layers[1].upTo: nobody pays what is above it; write another layer without upTo behind"
                                + " it",
                        "line 6, layers[1]: pays and shares say it twice; write pays: and one client, or shares: and"
                                + " the part of each");
        assertThat(faults("payers: [{client: 0412}]\nshares: {0412: 1}").getFirst())
                .startsWith("line 1, payers: it names 1 payers");
        assertThat(faults(PAYERS + "layers: [{pays: 0412}]\nshares: {0412: 1}").getFirst())
                .contains("shares beside layers say it twice");
        assertThat(faults(PAYERS + "shares: {0500: 1}")).hasSize(2);
    }
}

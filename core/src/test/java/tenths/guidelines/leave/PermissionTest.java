package tenths.guidelines.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.leave.ClientLeave.Policy;

/// Who may be asked about whose work: S-01, S-02, S-05.
@NullMarked
class PermissionTest {
    private static final ModelChoice ON = new ModelChoice(
            Provider.CLAUDE,
            "https://api.example",
            "reader-1",
            ModelChoice.KeyHeader.BEARER,
            false,
            ModelChoice.Limits.USUAL);
    private static final Contract CONTRACT =
            new Contract(Provider.CLAUDE, "Order form 118", true, false, 30, LocalDate.of(2026, 9, 1), "ada");
    private static final ClientLeave.Consent CONSENT =
            new ClientLeave.Consent("R. Salgado", LocalDate.of(2026, 9, 1), "We consent.", "EL-77");

    private static MatterLeave matter(boolean flag, Policy policy, ClientLeave.@Nullable Consent consent) {
        var client = new ClientLeave(
                new ClientId("0412"), "Northgate Mutual", policy, "No machines.", "A model was used.", consent);
        return new MatterLeave(new MatterId("0412-0001"), flag, client);
    }

    private static boolean given(Permission permission) {
        return permission instanceof Permission.Given;
    }

    @Test
    void of_eight_combinations_of_firm_client_and_matter_exactly_one_gives_leave() {
        var given = IntStream.range(0, 8)
                .filter(bits -> given(Permission.of(
                        (bits & 1) == 0 ? ModelChoice.OFF : ON,
                        CONTRACT,
                        List.of(matter((bits & 2) != 0, Policy.ALLOWED, (bits & 4) == 0 ? null : CONSENT)))))
                .toArray();
        assertThat(given).containsExactly(7);
    }

    @Test
    void one_matter_that_says_no_is_enough() {
        var yes = matter(true, Policy.ALLOWED, CONSENT);
        assertThat(given(Permission.of(ON, CONTRACT, List.of(yes, matter(false, Policy.ALLOWED, CONSENT)))))
                .isFalse();
        assertThat(given(Permission.of(ON, CONTRACT, List.of()))).isFalse();
    }

    @Test
    void forbidden_wins_over_every_consent_and_is_told_in_the_clients_words() {
        var refused = Permission.of(ON, CONTRACT, List.of(matter(true, Policy.FORBIDDEN, CONSENT)));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Permission.Refused.class,
                        no -> assertThat(no.reasons())
                                .containsExactly("Northgate Mutual forbids language models: \"No machines.\""));
    }

    @Test
    void a_client_that_wants_to_be_told_is_told_once_and_another_is_not() {
        var told = matter(true, Policy.DISCLOSE, CONSENT);
        assertThat(Permission.of(ON, CONTRACT, List.of(told, told)))
                .isEqualTo(new Permission.Given(List.of("A model was used.")));
        assertThat(Permission.of(ON, CONTRACT, List.of(matter(true, Policy.ALLOWED, CONSENT))))
                .isEqualTo(new Permission.Given(List.of()));
    }

    @Test
    void every_reason_is_told_once() {
        var shut = matter(false, Policy.ALLOWED, null);
        assertThat(Permission.of(ON, null, List.of(shut, shut)))
                .isEqualTo(new Permission.Refused(List.of(
                        "No contract with the provider is on record. An administrator writes it down in Setup.",
                        "No consent of Northgate Mutual is on record.",
                        "Matter 0412-0001 is not open to language models.")));
        assertThat(Permission.of(ON, CONTRACT, List.of()))
                .isEqualTo(new Permission.Refused(
                        List.of("The words name no matter of yours, so nobody can have consented.")));
        assertThat(Permission.of(ModelChoice.OFF, null, List.of(shut)))
                .isEqualTo(new Permission.Refused(List.of("The firm uses no language model.")));
    }

    @Test
    void a_client_that_forbids_without_words_is_not_quoted() {
        var silent = new ClientLeave(new ClientId("0412"), "Northgate Mutual", Policy.FORBIDDEN, " ", "", CONSENT);
        var matters = List.of(new MatterLeave(new MatterId("0412-0001"), true, silent));
        assertThat(Permission.of(ON, CONTRACT, matters))
                .isEqualTo(new Permission.Refused(List.of("Northgate Mutual forbids language models.")));
    }

    @Test
    void without_a_contract_for_businesses_that_forbids_training_nothing_is_sent() {
        var matters = List.of(matter(true, Policy.ALLOWED, CONSENT));
        var day = LocalDate.of(2026, 9, 1);
        assertThat(given(Permission.of(ON, null, matters))).isFalse();
        for (var contract : List.of(
                new Contract(Provider.OWN, "our machine", true, false, 0, day, "ada"),
                new Contract(Provider.CLAUDE, "consumer account", false, false, 30, day, "ada"),
                new Contract(Provider.CLAUDE, "trains", true, true, 30, day, "ada"))) {
            assertThat(given(Permission.of(ON, contract, matters))).isFalse();
        }
    }
}

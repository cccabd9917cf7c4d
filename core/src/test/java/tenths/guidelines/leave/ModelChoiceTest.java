package tenths.guidelines.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.guidelines.leave.ClientLeave.Policy;
import tenths.guidelines.leave.ModelChoice.KeyHeader;
import tenths.guidelines.leave.ModelChoice.Limits;

/// What the firm may set about the model that it asks, and what is refused.
@NullMarked
class ModelChoiceTest {
    private static List<String> problems(String address, boolean local, String model, Limits limits) {
        return new ModelChoice(Provider.CLAUDE, address, model, KeyHeader.BEARER, local, limits).problems();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.anthropic.com",
                "https://gateway.firm.example:8443/claude/v1",
                "https://[fd00::12]:8080",
                "https://127.0.0.1/",
            })
    void an_address_names_a_machine_and_may_have_a_path(String address) {
        assertThat(problems(address, false, "reader-1", Limits.USUAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.anthropic.com", "ftp://firm.example", "https://", "https://firm.example/a?key=1"})
    void anything_else_is_no_address(String address) {
        assertThat(problems(address, true, "reader-1", Limits.USUAL))
                .containsExactly(
                        "The address begins with https:// and names a machine, for example https://api.anthropic.com.");
    }

    @Test
    void without_tls_only_a_machine_of_the_firms_own_network_is_asked() {
        assertThat(problems("http://10.0.0.4:11434", true, "reader-1", Limits.USUAL))
                .isEmpty();
        assertThat(problems("http://10.0.0.4:11434", false, "reader-1", Limits.USUAL))
                .containsExactly("Without TLS only a machine of your own network may be asked. Tick that, or write"
                        + " https://.");
    }

    @Test
    void the_model_has_a_name_of_two_hundred_characters_at_most() {
        var refused = List.of(
                "The name of the model has 1 to 200 characters. It is pinned, for example" + " claude-haiku-5-5.");
        assertThat(problems("https://firm.example", false, "m".repeat(200), Limits.USUAL))
                .isEmpty();
        assertThat(problems("https://firm.example", false, "m".repeat(201), Limits.USUAL))
                .isEqualTo(refused);
        assertThat(problems("https://firm.example", false, " ", Limits.USUAL)).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,1,1", "10000,10000000000,10000000000,64000,300000"})
    void the_least_and_the_most_that_may_be_set_are_taken(
            int calls, long ofPerson, long ofDay, int tokens, long patienceMillis) {
        var limits = new Limits(calls, ofPerson, ofDay, tokens, Duration.ofMillis(patienceMillis));
        assertThat(problems("https://firm.example", false, "reader-1", limits)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1,0,0,1,1",
        "10001,0,0,1,1",
        "0,-1,0,1,1",
        "0,10000000001,0,1,1",
        "0,0,-1,1,1",
        "0,0,10000000001,1,1",
        "0,0,0,0,1",
        "0,0,0,64001,1",
        "0,0,0,1,0",
        "0,0,0,1,300001"
    })
    void one_less_or_one_more_is_refused(int calls, long ofPerson, long ofDay, int tokens, long patienceMillis) {
        var limits = new Limits(calls, ofPerson, ofDay, tokens, Duration.ofMillis(patienceMillis));
        assertThat(problems("https://firm.example", false, "reader-1", limits))
                .containsExactly("The limits are whole numbers: questions up to 10,000 and bytes up to 10,000,000,000 a"
                        + " day, answers of 1 to 64,000 tokens, patience of 1 to 300 seconds.");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_is_wrong_where_nobody_is_asked() {
        var none = new Limits(-1, 0, 0, 1, Duration.ofSeconds(1));
        assertThat(problems("", false, "", none)).hasSize(3);
        assertThat(new ModelChoice(Provider.OFF, "", "", KeyHeader.BEARER, false, none).problems())
                .isEmpty();
        assertThat(new ModelChoice(Provider.OFF, "", "", KeyHeader.BEARER, false, none).on())
                .isFalse();
    }

    @Test
    void who_reads_and_what_a_client_allows_have_words() {
        assertThat(Arrays.stream(Provider.values()).map(Provider::word))
                .containsExactly("nobody: the rules alone", "Claude", "own endpoint");
        assertThat(Arrays.stream(Policy.values()).map(Policy::word))
                .containsExactly("forbidden", "allowed, and disclosed", "allowed");
    }
}

package tenths.capture.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.guidelines.leave.ModelChoice;
import tenths.guidelines.leave.Provider;

/// Both providers against a stub that keeps the contract, and one that does not: S-09, S-33, S-60, S-66.
@NullMarked
class ProvidersTest {
    private static final Question QUESTION = new Question(
            "note-1",
            "Divide.",
            "<note>.4 call w adjuster</note>",
            NoteQuestion.object(Map.of("entries", Map.of("type", "array"))),
            2_000);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final StubProvider stub = StubProvider.open();

    @AfterEach
    void close() {
        stub.close();
    }

    private LanguageModel model(Provider provider, Duration patience) {
        return model(stub.choice(provider, patience));
    }

    private static LanguageModel model(ModelChoice choice) {
        return choice.provider() == Provider.CLAUDE ? new ClaudeModel(choice, "key-1") : new OwnModel(choice, "key-1");
    }

    private static StubProvider.Answer good(Provider provider) {
        return StubProvider.status(
                200,
                provider == Provider.CLAUDE
                        ? StubProvider.claude("{}", "end_turn")
                        : StubProvider.completion("{}", "stop"));
    }

    @Test
    void claude_is_asked_by_the_contract_and_nothing_else_is_told() throws NoReply {
        stub.then(good(Provider.CLAUDE));
        var model = model(Provider.CLAUDE, PATIENCE);
        var reply = model.send(model.write(QUESTION));
        assertThat(reply).isEqualTo(new Reply("{}", "reader-1", "msg_01", 812, 64));
        var asked = stub.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/messages");
        assertThat(asked.headers())
                .containsEntry("Authorization", "Bearer key-1")
                .containsKey("anthropic-version")
                .doesNotContainKeys("X-Stainless-OS", "X-Stainless-Lang", "x-api-key");
        var body = StubProvider.tree(asked.body());
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder("model", "max_tokens", "system", "messages", "output_config");
        assertThat(body.at("/output_config/format/type").asString()).isEqualTo("json_schema");
        assertThat(body.at("/output_config/format/schema/additionalProperties").asBoolean(true))
                .isFalse();
    }

    @Test
    void an_own_endpoint_is_asked_by_the_chat_interface() throws NoReply {
        stub.then(good(Provider.OWN));
        var model = model(Provider.OWN, PATIENCE);
        assertThat(model.send(model.write(QUESTION))).isEqualTo(new Reply("{}", "reader-1", "cmpl-1", 812, 64));
        var asked = stub.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        var body = StubProvider.tree(asked.body());
        assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(body.at("/messages/1/content").asString()).isEqualTo(QUESTION.data());
        assertThat(body.has("tools")).isFalse();
    }

    @Test
    void a_gateway_with_a_path_and_a_header_of_its_own_is_configuration() throws NoReply {
        stub.then(good(Provider.CLAUDE));
        var choice = new ModelChoice(
                Provider.CLAUDE,
                stub.address() + "/bedrock",
                "eu.reader-1",
                ModelChoice.KeyHeader.X_API_KEY,
                true,
                ModelChoice.Limits.USUAL);
        var model = model(choice);
        model.send(model.write(QUESTION));
        assertThat(stub.asked().getFirst().path()).isEqualTo("/bedrock/v1/messages");
        assertThat(stub.asked().getFirst().headers())
                .containsEntry("x-api-key", "key-1")
                .doesNotContainKey("Authorization");
    }

    @ParameterizedTest
    @EnumSource(
            value = Provider.class,
            names = {"CLAUDE", "OWN"})
    void what_was_previewed_is_what_is_sent_byte_by_byte(Provider provider) throws NoReply {
        stub.then(good(provider));
        var model = model(provider, PATIENCE);
        var outgoing = model.write(QUESTION);
        assertThat(model.write(QUESTION).body()).isEqualTo(outgoing.body());
        assertThat(stub.asked()).isEmpty();
        model.send(outgoing);
        assertThat(stub.asked().getFirst().body()).isEqualTo(outgoing.body());
        assertThat(outgoing.toString()).doesNotContain("key-1").doesNotContain("adjuster");
    }

    @ParameterizedTest
    @CsvSource({
        "400, QUESTION_REFUSED",
        "401, KEY_REFUSED",
        "403, KEY_REFUSED",
        "404, QUESTION_REFUSED",
        "413, QUESTION_REFUSED",
        "429, TOO_MANY",
        "500, BROKEN",
        "503, OVERLOADED",
        "529, OVERLOADED",
        "302, ADDRESS_REFUSED",
        "307, ADDRESS_REFUSED"
    })
    void a_refusal_is_told_by_its_number_and_never_repeats_what_came_back(int status, NoReply.Why why) {
        var body = "{\"type\":\"error\",\"error\":{\"type\":\"x\",\"message\":\"canary client words\"}}";
        for (var provider : List.of(Provider.CLAUDE, Provider.OWN)) {
            stub.then(StubProvider.status(status, body, "Location", stub.address() + "/elsewhere"));
            var none = failure(provider, PATIENCE);
            assertThat(none.why()).isEqualTo(why);
            assertThat(none).hasMessageNotContaining("canary").hasNoCause();
        }
        assertThat(stub.asked()).hasSize(2);
    }

    private NoReply failure(Provider provider, Duration patience) {
        var model = model(provider, patience);
        return catchThrowableOfType(NoReply.class, () -> model.send(model.write(QUESTION)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        refusal       | content_filter | DECLINED
        max_tokens    | length         | CUT_SHORT
        pause_turn    | tool_calls     | CUT_SHORT
        tool_use      | function_call  | CUT_SHORT
        """)
    void an_answer_that_did_not_come_to_its_end_is_none(String claude, String own, NoReply.Why why) {
        stub.then(StubProvider.status(200, StubProvider.claude("canary", claude)));
        assertThat(failure(Provider.CLAUDE, PATIENCE).why()).isEqualTo(why);
        stub.then(StubProvider.status(200, StubProvider.completion("canary", own)));
        assertThat(failure(Provider.OWN, PATIENCE).why()).isIn(why, NoReply.Why.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary",
                "{",
                "[]",
                "null",
                "{\"id\":5}",
                "{\"type\":\"message\",\"content\":\"canary\"}",
                "{\"choices\":[{\"message\":{\"content\":[\"canary\"]},\"finish_reason\":\"stop\"}]}"
            })
    void bytes_that_are_no_answer_are_told_without_repeating_them(String body) {
        for (var provider : List.of(Provider.CLAUDE, Provider.OWN)) {
            stub.then(StubProvider.status(200, body));
            var none = failure(provider, PATIENCE);
            assertThat(none.why()).isEqualTo(NoReply.Why.NOT_UNDERSTOOD);
            assertThat(none).hasMessageNotContaining("canary").hasNoCause();
        }
    }

    @Test
    void a_huge_answer_is_cut_off() {
        stub.then((exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            var piece = new byte[1 << 16];
            for (var i = 0; i < 4_000; i++) {
                exchange.getResponseBody().write(piece);
            }
        });
        assertThat(failure(Provider.OWN, Duration.ofSeconds(20)).why()).isEqualTo(NoReply.Why.TOO_LARGE);
    }

    @Test
    void a_slow_drip_ends_in_time() {
        stub.then((exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            for (var i = 0; i < 200; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                pause();
            }
        });
        var start = System.nanoTime();
        assertThat(failure(Provider.CLAUDE, Duration.ofMillis(700)).why()).isEqualTo(NoReply.Why.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_connection_that_breaks_off_is_unreachable() {
        stub.then((exchange, _) -> {
            throw new java.io.IOException("broken off");
        });
        assertThat(failure(Provider.OWN, PATIENCE).why()).isEqualTo(NoReply.Why.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://localhost",
                "https://10.1.2.3",
                "https://192.168.1.1",
                "https://[::1]",
                "https://169.254.169.254",
                "https://[::ffff:127.0.0.1]",
                "https://[fd00::1]",
                "https://100.64.0.1",
                "https://0.0.0.0",
                "http://93.184.216.34"
            })
    void a_model_outside_of_the_house_is_never_an_address_inside_and_never_without_tls(String address) {
        var choice = new ModelChoice(
                Provider.CLAUDE, address, "reader-1", ModelChoice.KeyHeader.BEARER, false, ModelChoice.Limits.USUAL);
        assertRefused(choice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254", "http://93.184.216.34"})
    void a_model_in_the_house_is_no_machine_outside_and_no_metadata(String address) {
        var choice = new ModelChoice(
                Provider.OWN, address, "reader-1", ModelChoice.KeyHeader.BEARER, true, ModelChoice.Limits.USUAL);
        assertRefused(choice);
    }

    @Test
    void no_other_host_and_no_other_port_than_the_configured_one_is_called() {
        var model = model(Provider.OWN, PATIENCE);
        var written = model.write(QUESTION);
        for (var elsewhere : List.of("http://127.0.0.1:1/v1", "http://localhost/v1", "http://u@127.0.0.1/v1")) {
            var outgoing = new Outgoing(
                    Provider.OWN, "reader-1", "note-1", URI.create(elsewhere), written.headers(), written.body());
            assertThatThrownBy(() -> model.send(outgoing))
                    .isInstanceOfSatisfying(
                            NoReply.class, none -> assertThat(none.why()).isEqualTo(NoReply.Why.ADDRESS_REFUSED));
        }
        assertThat(stub.asked()).isEmpty();
    }

    private static void assertRefused(ModelChoice choice) {
        var model = model(choice);
        var outgoing = model.write(QUESTION);
        assertThatThrownBy(() -> model.send(outgoing))
                .isInstanceOfSatisfying(
                        NoReply.class, none -> assertThat(none.why()).isEqualTo(NoReply.Why.ADDRESS_REFUSED));
    }

    @Test
    void passing_failures_are_tried_again_as_the_provider_asks() throws NoReply {
        stub.then(
                StubProvider.status(529, "{}"),
                StubProvider.status(429, "{}", "Retry-After", "1"),
                good(Provider.CLAUDE));
        var start = System.nanoTime();
        var model = model(Provider.CLAUDE, PATIENCE);
        var asking = new Asking(model, new Breaker(Instant::now), Duration.ofSeconds(10));
        assertThat(asking.ask(model.write(QUESTION)).text()).isEqualTo("{}");
        assertThat(stub.asked()).hasSize(3);
        assertThat(stub.asked().stream().map(StubProvider.Asked::body).distinct())
                .hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1_300));
    }

    @Test
    void a_provider_that_asks_for_hours_is_left_at_once() {
        stub.always(StubProvider.status(429, "{}", "Retry-After", "7200"));
        var model = model(Provider.CLAUDE, PATIENCE);
        var asking = new Asking(model, new Breaker(Instant::now), Duration.ofSeconds(10));
        assertThatThrownBy(() -> asking.ask(model.write(QUESTION))).isInstanceOf(NoReply.class);
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void a_refused_key_is_not_tried_again() {
        stub.always(StubProvider.status(401, "{}"));
        var model = model(Provider.CLAUDE, PATIENCE);
        var asking = new Asking(model, new Breaker(Instant::now), Duration.ofSeconds(10));
        assertThatThrownBy(() -> asking.ask(model.write(QUESTION))).isInstanceOf(NoReply.class);
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void a_model_that_fails_five_times_is_left_alone_and_tried_again_later() throws NoReply {
        var now = new Instant[] {Instant.parse("2026-11-03T15:00:00Z")};
        stub.always(StubProvider.status(401, "{}"));
        var model = model(Provider.CLAUDE, PATIENCE);
        var breaker = new Breaker(() -> now[0]);
        var asking = new Asking(model, breaker, Duration.ofSeconds(10));
        var outgoing = model.write(QUESTION);
        for (var i = 0; i < 8; i++) {
            assertThatThrownBy(() -> asking.ask(outgoing)).isInstanceOf(NoReply.class);
        }
        assertThat(stub.asked()).hasSize(5);
        assertThat(breaker.resting()).isTrue();
        now[0] = now[0].plus(Duration.ofMinutes(6));
        stub.always(good(Provider.CLAUDE));
        assertThat(asking.ask(outgoing).text()).isEqualTo("{}");
        assertThat(breaker.resting()).isFalse();
    }
}

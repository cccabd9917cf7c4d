package tenths.capture.language;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenths.guidelines.leave.ModelChoice;
import tenths.guidelines.leave.Provider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A model on the firm's own machines that speaks the OpenAI chat interface: Ollama, vLLM, llama.cpp and others.
public final class OwnModel implements LanguageModel, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ModelChoice choice;
    private final String key;
    private final Wire wire;

    /// @param key blank where the machine asks for none
    public OwnModel(ModelChoice choice, String key) {
        this.choice = choice;
        this.key = key;
        wire = new Wire(
                URI.create(choice.address()), choice.local(), choice.limits().patience());
    }

    @Override
    public Outgoing write(Question question) {
        var body = new LinkedHashMap<String, Object>();
        body.put("model", choice.model());
        body.put("max_tokens", question.answerTokens());
        body.put("temperature", 0);
        body.put("stream", false);
        body.put("messages", List.of(message("system", question.system()), message("user", question.data())));
        body.put(
                "response_format",
                Map.of(
                        "type",
                        "json_schema",
                        "json_schema",
                        Map.of("name", "answer", "strict", true, "schema", question.schema())));
        return new Outgoing(
                Provider.OWN,
                choice.model(),
                question.promptVersion(),
                endpoint(choice.address()),
                headers(),
                JSON.writeValueAsString(body));
    }

    private static Map<String, String> message(String role, String content) {
        var message = new LinkedHashMap<String, String>();
        message.put("role", role);
        message.put("content", content);
        return message;
    }

    private static URI endpoint(String address) {
        var base = address.replaceAll("/+$", "");
        return URI.create(base + (base.endsWith("/v1") ? "" : "/v1") + "/chat/completions");
    }

    private Map<String, String> headers() {
        var headers = new HashMap<>(Map.of("content-type", "application/json", "accept", "application/json"));
        if (!key.isBlank()) {
            switch (choice.keyHeader()) {
                case BEARER -> headers.put("authorization", "Bearer " + key);
                case X_API_KEY -> headers.put("x-api-key", key);
            }
        }
        return headers;
    }

    @Override
    public Reply send(Outgoing outgoing) throws NoReply {
        var body = wire.post(outgoing);
        try {
            return reply(JSON.readTree(body));
        } catch (JacksonException unreadable) {
            throw notUnderstood(); // without the cause: its message repeats the answer
        }
    }

    private static NoReply notUnderstood() {
        return new NoReply(NoReply.Why.NOT_UNDERSTOOD, "the answer is no chat completion");
    }

    private static Reply reply(JsonNode answer) throws NoReply {
        var first = answer.at("/choices/0");
        var content = first.at("/message/content");
        var stopped = first.at("/finish_reason").asString("");
        if (first.at("/message/refusal").isString() || stopped.equals("content_filter")) {
            throw new NoReply(NoReply.Why.DECLINED, "the model declines to answer");
        }
        if (stopped.equals("length")) {
            throw new NoReply(NoReply.Why.CUT_SHORT, "the answer was cut short (it reached the longest length)");
        }
        if (!content.isString() || !stopped.equals("stop")) {
            throw notUnderstood();
        }
        return new Reply(
                content.asString(),
                answer.at("/model").asString(""),
                answer.at("/id").asString(""),
                answer.at("/usage/prompt_tokens").asLong(0),
                answer.at("/usage/completion_tokens").asLong(0));
    }

    @Override
    public void close() {
        wire.close();
    }
}

package tenths.capture.language;

import com.anthropic.client.AnthropicClientImpl;
import com.anthropic.core.ClientOptions;
import com.anthropic.core.JsonValue;
import com.anthropic.core.ObjectMappers;
import com.anthropic.errors.AnthropicInvalidDataException;
import com.anthropic.models.messages.JsonOutputFormat;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.StopReason;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.net.URI;
import tenths.guidelines.leave.ModelChoice;
import tenths.guidelines.leave.Provider;

/// Claude over its Messages API, with structured output: at the maker, or at any gateway that speaks the same interface
/// under another address, in the firm's Bedrock or Vertex account for instance.
///
/// The maker's library composes the question and takes the answer apart; the bytes between the two are ours, so that
/// what was previewed is what is sent. No tools, no files, no cache, no batch (S-05).
public final class ClaudeModel implements LanguageModel, AutoCloseable {
    private final ModelChoice choice;
    private final Pen pen = new Pen();
    private final AnthropicClientImpl library;
    private final Wire wire;

    /// @param key the firm's key
    public ClaudeModel(ModelChoice choice, String key) {
        this.choice = choice;
        var options = ClientOptions.builder()
                .httpClient(pen)
                .baseUrl(choice.address())
                .maxRetries(0);
        switch (choice.keyHeader()) {
            case BEARER -> options.putHeader("Authorization", "Bearer " + key);
            case X_API_KEY -> options.putHeader("X-Api-Key", key);
        }
        library = new AnthropicClientImpl(options.build());
        wire = new Wire(
                URI.create(choice.address()), choice.local(), choice.limits().patience());
    }

    @Override
    public Outgoing write(Question question) {
        var params = MessageCreateParams.builder()
                .model(choice.model())
                .maxTokens(question.answerTokens())
                .system(question.system())
                .addUserMessage(question.data())
                .outputConfig(OutputConfig.builder().format(form(question)).build())
                .build();
        var written = pen.written(() -> library.messages().create(params));
        return new Outgoing(
                Provider.CLAUDE,
                choice.model(),
                question.promptVersion(),
                written.address(),
                written.headers(),
                written.body());
    }

    private static JsonOutputFormat form(Question question) {
        var schema = JsonOutputFormat.Schema.builder();
        question.schema().forEach((name, value) -> schema.putAdditionalProperty(name, JsonValue.from(value)));
        return JsonOutputFormat.of(schema.build());
    }

    @Override
    public Reply send(Outgoing outgoing) throws NoReply {
        var body = wire.post(outgoing);
        try {
            var message = ObjectMappers.jsonMapper().readValue(body, Message.class);
            if (message == null) {
                throw notUnderstood(); // the answer was "null"
            }
            return reply(message.validate());
        } catch (JacksonException | AnthropicInvalidDataException unreadable) {
            throw notUnderstood(); // without the cause: its message repeats the answer
        } catch (IOException impossible) {
            throw notUnderstood();
        }
    }

    private static NoReply notUnderstood() {
        return new NoReply(NoReply.Why.NOT_UNDERSTOOD, "the answer is no message of the Messages API");
    }

    private static Reply reply(Message message) throws NoReply {
        var stopped = message.stopReason().orElse(StopReason.END_TURN);
        if (stopped.equals(StopReason.REFUSAL)) {
            throw new NoReply(NoReply.Why.DECLINED, "the model declines to answer");
        }
        if (!stopped.equals(StopReason.END_TURN)) {
            throw new NoReply(NoReply.Why.CUT_SHORT, "the answer was cut short (" + known(stopped) + ")");
        }
        var text = new StringBuilder();
        for (var block : message.content()) {
            block.text().ifPresent(words -> text.append(words.text()));
        }
        var usage = message.usage();
        return new Reply(
                text.toString(), message.model().asString(), message.id(), usage.inputTokens(), usage.outputTokens());
    }

    /// Only words of our own go into a message.
    private static String known(StopReason reason) {
        return reason.equals(StopReason.MAX_TOKENS) ? "it reached the longest length" : "it did not come to its end";
    }

    @Override
    public void close() {
        library.close();
        wire.close();
    }
}

package tenths.capture.language;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import tenths.guidelines.leave.ModelChoice;
import tenths.guidelines.leave.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A provider on this machine that answers as it is told, by the contract of the Messages API and of the OpenAI chat
/// interface, and remembers what it was asked.
@NullMarked
public final class StubProvider implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What arrived.
    public record Asked(String path, Map<String, String> headers, String body) {
        /// The words of the user message.
        public String data() {
            var json = JSON.readTree(body);
            var last = json.path("messages").get(json.path("messages").size() - 1);
            return last.path("content").isString()
                    ? last.path("content").asString()
                    : last.path("content").get(0).path("text").asString();
        }
    }

    /// How one question is answered.
    @FunctionalInterface
    public interface Answer {
        void give(HttpExchange exchange, Asked asked) throws IOException;
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final ArrayDeque<Answer> script = new ArrayDeque<>();
    private Answer otherwise = status(500, "{}");

    private StubProvider(HttpServer server) {
        this.server = server;
    }

    public static StubProvider open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var stub = new StubProvider(server);
            server.createContext("/", stub::handle);
            server.start();
            return stub;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            var question = new Asked(exchange.getRequestURI().toString(), headers, body);
            asked.add(question);
            next().give(exchange, question);
        }
    }

    private synchronized Answer next() {
        return script.isEmpty() ? otherwise : script.removeFirst();
    }

    /// Answers the next questions in this order.
    public synchronized StubProvider then(Answer... answers) {
        script.addAll(List.of(answers));
        return this;
    }

    public synchronized StubProvider always(Answer answer) {
        otherwise = answer;
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public ModelChoice choice(Provider provider, Duration patience) {
        var limits = new ModelChoice.Limits(1_000, 50_000_000, 50_000_000, 2_000, patience);
        return new ModelChoice(provider, address(), "reader-1", ModelChoice.KeyHeader.BEARER, true, limits);
    }

    public static Answer status(int status, String body, String... headers) {
        return (exchange, _) -> {
            for (var i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.getResponseHeaders().set("content-type", "application/json");
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /// A good message of the Messages API whose text is made from the question.
    public static Answer message(Function<Asked, String> text) {
        return (exchange, asked) ->
                status(200, claude(text.apply(asked), "end_turn")).give(exchange, asked);
    }

    public static Answer message(String text) {
        return message(_ -> text);
    }

    /// An answer of the Messages API.
    public static String claude(String text, String stopReason) {
        return """
                {"id":"msg_01","type":"message","role":"assistant","model":"reader-1","content":
                 [{"type":"text","text":%s}],
                 "stop_reason":"%s","stop_sequence":null,"usage":{"input_tokens":812,"output_tokens":64,
                 "cache_creation_input_tokens":0,"cache_read_input_tokens":0}}""".formatted(json(text), stopReason);
    }

    /// A chat completion.
    public static String completion(String text, String finishReason) {
        return """
                {"id":"cmpl-1","object":"chat.completion","model":"reader-1","choices":[{"index":0,"message":
                 {"role":"assistant","content":%s},"finish_reason":"%s"}],
                 "usage":{"prompt_tokens":812,"completion_tokens":64,"total_tokens":876}}
                """.formatted(json(text), finishReason);
    }

    public static String json(String text) {
        return JSON.writeValueAsString(text);
    }

    public static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package tenths.archive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;

/// A network between us and a store, that fails on request: one planned fault for each of the next requests.
@NullMarked
final class FaultyNetwork implements AutoCloseable {
    /// What happens to a request.
    sealed interface Fault {
        /// The request never arrives; this status comes back.
        record Refused(int status) implements Fault {}

        /// The store does what it was asked, and nobody hears of it.
        record AnswerLost() implements Fault {}

        /// The answer arrives with one byte changed.
        record Garbled() implements Fault {}

        /// Nothing happens to it.
        record None() implements Fault {}
    }

    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "host", "content-length", "expect", "transfer-encoding", "upgrade");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI store;
    private final Queue<Fault> planned = new ConcurrentLinkedQueue<>();

    FaultyNetwork(URI store) throws IOException {
        this.store = store;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void plan(Fault... faults) {
        planned.clear();
        planned.addAll(List.of(faults));
    }

    boolean planIsUsedUp() {
        return planned.isEmpty();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var fault = planned.isEmpty() ? new Fault.None() : planned.remove();
        try (exchange) {
            switch (fault) {
                case Fault.Refused(var status) -> exchange.sendResponseHeaders(status, -1);
                case Fault.AnswerLost() -> forward(exchange);
                case Fault.Garbled() -> {
                    var answer = forward(exchange);
                    if (answer.body().length > 0) {
                        answer.body()[0] ^= 1;
                    }
                    reply(exchange, answer);
                }
                case Fault.None() -> reply(exchange, forward(exchange));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException, InterruptedException {
        var body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(
                        store.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void reply(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        var length = answer.body().length;
        exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}

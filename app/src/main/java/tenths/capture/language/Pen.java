package tenths.capture.language;

import com.anthropic.core.RequestOptions;
import com.anthropic.core.http.Headers;
import com.anthropic.core.http.HttpClient;
import com.anthropic.core.http.HttpRequest;
import com.anthropic.core.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Stands where the maker's library expects a network, and writes down what it would have sent.
final class Pen implements HttpClient {
    /// What the interface needs. What the library tells of our machine and its own version stays here.
    private static final Set<String> NEEDED =
            Set.of("authorization", "x-api-key", "anthropic-version", "content-type", "accept");

    /// A request on paper.
    record Written(URI address, Map<String, String> headers, String body) {}

    /// How a request gets out of the library without having been sent.
    private static final class Done extends RuntimeException {
        private final transient Written written;

        Done(Written written) {
            super("written down", null, false, false);
            this.written = written;
        }
    }

    /// @param asking calls the library, which ends here instead of at the provider
    Written written(Runnable asking) {
        try {
            asking.run();
        } catch (Done done) {
            return done.written;
        }
        throw new IllegalStateException("the library answered without asking");
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        var bytes = new ByteArrayOutputStream();
        var headers = needed(request.headers());
        request.body().ifPresent(body -> {
            body.writeTo(bytes);
            var type = body.contentType();
            headers.putIfAbsent("content-type", type == null ? "application/json" : type);
        });
        throw new Done(new Written(URI.create(request.url()), headers, bytes.toString(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> needed(Headers all) {
        var needed = new HashMap<String, String>();
        for (var name : all.names()) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (NEEDED.contains(lower) && !all.values(name).isEmpty()) {
                needed.put(lower, all.values(name).getFirst());
            }
        }
        return needed;
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        throw new UnsupportedOperationException("questions are asked one at a time");
    }

    @Override
    public void close() {
        // holds nothing open
    }
}

package tenths.capture.outward;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/// Asks servers over HTTPS: the certificate is verified, no redirection is followed, time and size are limited (S-33).
public final class Https {
    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout ANSWER = Timeout.ofSeconds(30);
    private static final long LONGEST_NANOS = 120_000_000_000L;
    private static final int CHUNK = 8_192;

    private final Reach reach;
    private final SSLContext tls;

    /// @param tls whom to trust
    public Https(Reach reach, SSLContext tls) {
        this.reach = reach;
        this.tls = tls;
    }

    /// @param login empty to ask without signing in
    public record SignIn(String login, String password) {
        public static final SignIn NONE = new SignIn("", "");
    }

    /// @param method GET, POST, PROPFIND, REPORT
    /// @param body empty for none
    /// @param type of the body
    public record Ask(
            String method, URI address, Map<String, String> headers, String body, String type, SignIn signIn) {
        private static final String FORM = "application/x-www-form-urlencoded";
        private static final String XML = "application/xml";

        public static Ask xml(String method, URI address, Map<String, String> headers, String body, SignIn signIn) {
            return new Ask(method, address, headers, body, XML, signIn);
        }

        public static Ask form(URI address, Map<String, String> fields) {
            var body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return new Ask("POST", address, Map.of("Accept", "application/json"), body, FORM, SignIn.NONE);
        }

        public static Ask get(URI address, SignIn signIn) {
            return new Ask("GET", address, Map.of(), "", XML, signIn);
        }
    }

    /// @param body the content that came with it
    public record Answer(int status, ByteArrayInputStream body) {}

    /// An address as a person typed it.
    public static URI address(String typed) throws Unreachable {
        try {
            var address = new URI(typed.strip().replaceFirst("(?i)^webcals?://", "https://"));
            if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
                throw new Unreachable("The address does not begin with https:// and a server.", false);
            }
            if (address.getUserInfo() != null) {
                throw new Unreachable("A name or password does not belong into the address. Use its own field.", false);
            }
            return address;
        } catch (URISyntaxException senseless) {
            throw new Unreachable("This is not an address. Copy it again, beginning with https://.", false);
        }
    }

    /// @param mostBytes of the answer; a larger one is refused
    public Answer ask(Ask ask, int mostBytes) throws IOException {
        var request = new HttpUriRequestBase(ask.method(), ask.address());
        ask.headers().forEach(request::setHeader);
        if (!ask.signIn().login().isEmpty()) {
            var pair = ask.signIn().login() + ":" + ask.signIn().password();
            var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            request.setHeader(HttpHeaders.AUTHORIZATION, "Basic " + basic);
        }
        if (!ask.body().isEmpty()) {
            request.setEntity(new StringEntity(ask.body(), ContentType.create(ask.type(), StandardCharsets.UTF_8)));
        }
        try (var client = client()) {
            return client.execute(request, response -> unlessRefused(request, () -> answer(ask, response, mostBytes)));
        } catch (Unreachable told) {
            throw told;
        } catch (IOException failure) {
            throw told(ask.address().getHost(), failure);
        }
    }

    private interface Reading {
        Answer read() throws IOException;
    }

    /// An answer that is refused is broken off; otherwise the client would read the rest of it, however long it is.
    private static Answer unlessRefused(HttpUriRequestBase request, Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException refused) {
            request.cancel();
            throw refused;
        }
    }

    private static Answer answer(Ask ask, ClassicHttpResponse response, int mostBytes) throws IOException {
        var host = ask.address().getHost();
        var status = response.getCode();
        if (status >= 300 && status < 400) {
            throw new Unreachable("The server " + host + " points to another address. Enter that one.", false);
        }
        if (status == 401 || status == 403) {
            throw new Unreachable("The server " + host + " refused the sign-in.", false);
        }
        if (status >= 400) {
            throw new Unreachable("The server " + host + " answered " + status + ".", status >= 500 || status == 429);
        }
        return new Answer(status, new ByteArrayInputStream(body(host, response, mostBytes)));
    }

    /// A server that sends a byte a second does not hold anybody up for ever.
    private static byte[] body(String host, ClassicHttpResponse response, int mostBytes) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        var start = System.nanoTime();
        var all = new java.io.ByteArrayOutputStream();
        var some = new byte[CHUNK];
        var in = entity.getContent();
        for (var count = in.read(some); count >= 0; count = in.read(some)) {
            all.write(some, 0, count);
            if (all.size() > mostBytes) {
                throw new Unreachable(
                        "The answer of " + host + " is larger than %d MB.".formatted(mostBytes >> 20), false);
            }
            if (System.nanoTime() - start > LONGEST_NANOS) {
                throw new Unreachable("The server " + host + " is too slow.", true);
            }
        }
        return all.toByteArray();
    }

    private static Unreachable told(String host, IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreachable unreachable) {
                return unreachable;
            }
        }
        return switch (failure) {
            case SSLException _ ->
                new Unreachable("The server " + host + " has no certificate that can be trusted.", false);
            case java.net.SocketTimeoutException _ ->
                new Unreachable("The server " + host + " does not answer in time.", true);
            default -> new Unreachable("The server " + host + " cannot be reached.", true);
        };
    }

    private CloseableHttpClient client() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new OnlyWithin(reach))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(ANSWER)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWER).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /// Names are turned into addresses by [Reach], once for each request.
    private record OnlyWithin(Reach reach) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            try {
                return reach.addresses(host).toArray(InetAddress[]::new);
            } catch (IOException refused) {
                var told = new UnknownHostException(refused.getMessage());
                told.initCause(refused);
                throw told;
            }
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}

package tenths.capture.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Access tokens come from a real token endpoint over HTTPS, and what it refuses is told.
@NullMarked
class TokenServerTest {
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private TestTls tls;
    private HttpsServer server;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws Exception {
        tls = TestTls.shared();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.server()));
        server.createContext("/token", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.set(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private TokenServer.Fresh renewed(String secret) throws Exception {
        var address = "https://localhost:" + server.getAddress().getPort() + "/token";
        return new TokenServer(new Https(TestTls.LOCAL, tls.client()))
                .renew(new TokenServer.Grant(address, "app-7", secret, "refresh&1"));
    }

    @Test
    void a_refresh_token_buys_an_access_token_and_perhaps_its_successor() throws Exception {
        answer = "{\"access_token\":\"a1\",\"token_type\":\"Bearer\",\"expires_in\":3599}";
        assertThat(renewed("s3cret")).isEqualTo(new TokenServer.Fresh("a1", null));
        assertThat(asked.get())
                .startsWith("POST application/x-www-form-urlencoded")
                .contains("grant_type=refresh_token", "refresh_token=refresh%261", "client_id=app-7")
                .contains("client_secret=s3cret");
        answer = "{\"access_token\":\"a2\",\"refresh_token\":\"r2\"}";
        assertThat(renewed("")).isEqualTo(new TokenServer.Fresh("a2", "r2"));
        assertThat(asked.get()).doesNotContain("client_secret");
    }

    @Test
    void a_refusal_says_what_to_do_and_an_outage_that_it_is_tried_again() {
        status = 400;
        answer = "{\"error\":\"invalid_grant\"}";
        assertThatThrownBy(() -> renewed(""))
                .hasMessageContaining("answered 400")
                .hasMessageContaining("enter a new refresh token")
                .satisfies(told -> assertThat(((Unreachable) told).again()).isFalse());
        status = 503;
        assertThatThrownBy(() -> renewed(""))
                .satisfies(told -> assertThat(((Unreachable) told).again()).isTrue());
        status = 200;
        answer = "<html>";
        assertThatThrownBy(() -> renewed("")).hasMessageContaining("gave no access token");
    }

    @Test
    void the_token_goes_only_where_the_certificate_is_good_and_never_inside() {
        var address = "https://localhost:" + server.getAddress().getPort() + "/token";
        var grant = new TokenServer.Grant(address, "app-7", "", "r1");
        assertThatThrownBy(() -> new TokenServer(new Https(new Reach(Set.of()), tls.client())).renew(grant))
                .hasMessageContaining("private network");
        var clear = new TokenServer.Grant("http://localhost/token", "app-7", "", "r1");
        assertThatThrownBy(() -> new TokenServer(new Https(TestTls.LOCAL, tls.client())).renew(clear))
                .hasMessageContaining("https://");
        assertThat(asked.get()).isEmpty();
    }
}

package tenths.capture.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// S-33: an address that somebody typed leads out of the firm's network, or nowhere.
@NullMarked
class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0x7f.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "2002:7f00:1::",
                "64:ff9b::7f00:1",
                "2001:0:7f00:1::",
                "localhost"
            })
    void what_lies_inside_is_not_called(String host) {
        assertThatThrownBy(() -> new Reach(Set.of()).addresses(host)).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9.9.9", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2620:fe::fe"})
    void what_lies_outside_may_be(String host) throws IOException {
        assertThat(Reach.isPublic(InetAddress.getByName(host))).isTrue();
    }

    @Test
    void the_owner_of_the_machine_names_hosts_of_the_firm() throws IOException {
        var reach = Reach.of(Map.of("TENTHS_INSIDE_HOSTS", "Calendar.firm.example, LOCALHOST"));
        assertThat(reach.addresses("localhost")).isNotEmpty();
        assertThatThrownBy(() -> reach.addresses("10.1.2.3")).hasMessageContaining("private network");
    }

    /// DNS rebinding: what is connected to is checked, not what the name meant before.
    @Test
    void a_socket_asks_again_with_the_very_address() {
        var inside = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
        assertThatThrownBy(() -> {
                    try (var socket = new Reach(Set.of()).socket()) {
                        socket.connect(inside, 100);
                    }
                })
                .isInstanceOf(Unreachable.class);
    }

    /// The mail library connects by itself: what it connected to is looked at before anything is said.
    @Test
    void a_connection_that_was_made_elsewhere_is_not_encrypted() throws IOException, GeneralSecurityException {
        var sockets =
                new CheckedSockets(new Reach(Set.of()), SSLContext.getDefault().getSocketFactory());
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var connected = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
            assertThatThrownBy(() -> sockets.createSocket(connected, "mail.example.org", 993, true))
                    .isInstanceOf(Unreachable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://10.0.0.1/a.ics", "https://[::1]/a.ics", "https://169.254.169.254/"})
    void no_calendar_within_is_asked_by_number(String address) throws GeneralSecurityException {
        var https = new Https(new Reach(Set.of()), SSLContext.getDefault());
        assertThatThrownBy(() -> https.ask(Https.Ask.get(Https.address(address), Https.SignIn.NONE), 1_000))
                .hasMessageContaining("private network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.ics",
                "ftp://example.org",
                "file:///etc/passwd",
                "https:///x",
                "x",
                "",
                "https://name:secret@example.org/",
                "https://exa mple.org/"
            })
    void only_an_encrypted_address_without_secrets_in_it_is_one(String typed) {
        assertThatThrownBy(() -> Https.address(typed)).isInstanceOf(Unreachable.class);
    }

    @Test
    void the_address_of_a_calendar_may_be_written_as_calendar_programs_do() throws Unreachable {
        assertThat(Https.address(" webcal://example.org/pat.ics ")).hasToString("https://example.org/pat.ics");
    }
}

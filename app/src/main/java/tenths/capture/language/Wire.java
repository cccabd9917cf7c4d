package tenths.capture.language;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one way out to a language model: to the configured host, over TLS, without redirects, with a limit on the size
/// and the time of the answer (S-09, S-33, S-66).
///
/// The addresses of the host are looked at before every request. That a name could point elsewhere a moment later does
/// no harm over TLS: the other machine has no certificate for it. Without TLS only the firm's own network is allowed.
final class Wire implements AutoCloseable {
    private static final long LARGEST_ANSWER_BYTES = 1_000_000;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_CONNECT)
            .build();
    private final URI allowed;
    private final boolean local;
    private final Duration patience;

    /// @param allowed the configured address: no other host or port is called
    /// @param local the host may be this machine or one in the firm's own network, and then without TLS
    /// @param patience how long one attempt may take
    Wire(URI allowed, boolean local, Duration patience) {
        this.allowed = allowed;
        this.local = local;
        this.patience = patience;
    }

    /// Sends the bytes and gives back the answer of the provider if it is a good one.
    byte[] post(Outgoing outgoing) throws NoReply {
        check(outgoing.address());
        var request = HttpRequest.newBuilder(outgoing.address())
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofByteArray(outgoing.bytes()));
        outgoing.headers().forEach(request::setHeader);
        return Status.good(exchange(request.build()));
    }

    /// A slow drip ends here too: the time counts to the last byte.
    private HttpResponse<byte[]> exchange(HttpRequest request) throws NoReply {
        var handler = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER_BYTES);
        var exchange = client.sendAsync(request, handler);
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            exchange.cancel(true);
            throw tooSlow();
        } catch (InterruptedException interrupted) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw tooSlow();
        } catch (ExecutionException failure) {
            throw failure(Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    private NoReply tooSlow() {
        return new NoReply(NoReply.Why.TOO_SLOW, "no answer within " + patience.toSeconds() + " s");
    }

    private NoReply failure(Throwable cause) {
        return switch (cause) {
            case java.net.http.HttpTimeoutException _ -> tooSlow();
            case IOException large
            when String.valueOf(large.getMessage()).contains("body exceeds capacity") ->
                new NoReply(NoReply.Why.TOO_LARGE, "the answer has more than " + LARGEST_ANSWER_BYTES + " bytes");
            default ->
                new NoReply(
                        NoReply.Why.UNREACHABLE,
                        allowed.getHost() + " cannot be reached ("
                                + cause.getClass().getSimpleName() + ")");
        };
    }

    private void check(URI address) throws NoReply {
        if (!sameDoor(address)) {
            throw new NoReply(
                    NoReply.Why.ADDRESS_REFUSED,
                    "only " + allowed.getHost() + " may be asked, not " + address.getHost());
        }
        var tls = "https".equals(address.getScheme());
        if (!tls && !(local && "http".equals(address.getScheme()))) {
            throw new NoReply(NoReply.Why.ADDRESS_REFUSED, "the address must begin with https://");
        }
        for (var machine : machines(address.getHost())) {
            if (isOurs(machine) ? !local : !tls) {
                throw new NoReply(
                        NoReply.Why.ADDRESS_REFUSED,
                        isOurs(machine)
                                ? address.getHost()
                                        + " is a machine of this network, which is not allowed for this model"
                                : address.getHost() + " is outside of this network and needs https://");
            }
            if (isMetadata(machine)) {
                throw new NoReply(NoReply.Why.ADDRESS_REFUSED, address.getHost() + " is no address of a model");
            }
        }
    }

    private boolean sameDoor(URI address) {
        return address.getHost() != null
                && allowed.getHost() != null
                && address.getHost()
                        .toLowerCase(Locale.ROOT)
                        .equals(allowed.getHost().toLowerCase(Locale.ROOT))
                && address.getPort() == allowed.getPort()
                && address.getRawUserInfo() == null
                && String.valueOf(allowed.getScheme()).equals(address.getScheme());
    }

    private static InetAddress[] machines(String host) throws NoReply {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new NoReply(NoReply.Why.UNREACHABLE, "there is no machine called " + host);
        }
    }

    /// On this machine or in a private network, also where an IPv6 address hides a v4 one (Java unwraps those).
    private static boolean isOurs(InetAddress machine) {
        return machine.isLoopbackAddress()
                || machine.isAnyLocalAddress()
                || machine.isLinkLocalAddress()
                || machine.isSiteLocalAddress()
                || machine.isMulticastAddress()
                || isUniqueLocal(machine.getAddress())
                || isSharedCarrier(machine.getAddress());
    }

    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xfe) == 0xfc;
    }

    private static boolean isSharedCarrier(byte[] address) {
        return address.length == 4 && address[0] == 100 && (address[1] & 0xc0) == 64;
    }

    /// Where clouds hand out the keys of a machine.
    private static boolean isMetadata(InetAddress machine) {
        return Arrays.equals(machine.getAddress(), new byte[] {(byte) 169, (byte) 254, (byte) 169, (byte) 254});
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

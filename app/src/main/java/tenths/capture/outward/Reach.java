package tenths.capture.outward;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which servers may be called. Addresses within the firm's network are refused, whatever their name, unless the
/// machine's owner named the host.
///
/// @param inside hosts of the firm's own network that may be called, in lower case
public record Reach(Set<String> inside) {
    private static final String SETTING = "TENTHS_INSIDE_HOSTS";

    public Reach {
        inside = inside.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /// @param environment `TENTHS_INSIDE_HOSTS`: hosts, separated by commas
    public static Reach of(Map<String, String> environment) {
        return new Reach(Stream.of(environment.getOrDefault(SETTING, "").split(",", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet()));
    }

    /// The addresses of a host: asked for once, and then those are called.
    public List<InetAddress> addresses(String host) throws IOException {
        try {
            var addresses = List.of(InetAddress.getAllByName(host));
            for (var address : addresses) {
                check(host, address);
            }
            return addresses;
        } catch (UnknownHostException unknown) {
            throw new Unreachable("There is no server " + host + ". Check its name.", true);
        }
    }

    void check(String host, InetAddress address) throws Unreachable {
        if (!isPublic(address) && !isInside(address)) {
            throw new Unreachable(
                    "The server " + host + " is within a private network, which is not called."
                            + " If it is the firm's own, name it in " + SETTING + ".",
                    false);
        }
    }

    /// The address belongs to a host that was named. A name that comes with an address is not asked: it may be
    /// anybody's.
    private boolean isInside(InetAddress address) {
        for (var host : inside) {
            try {
                if (List.of(InetAddress.getAllByName(host)).contains(address)) {
                    return true;
                }
            } catch (UnknownHostException unknown) {
                // it has no address now
            }
        }
        return false;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        var first = bytes[0] & 0xFF;
        var second = bytes[1] & 0xFF;
        var third = bytes[2] & 0xFF;
        return first != 0
                && first < 240 // reserved, broadcast
                && !(first == 100 && second >= 64 && second < 128) // shared by providers
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /// Only what is given out to the world, and no address that carries one of the old kind within.
    private static boolean isPublic6(byte[] bytes) {
        var first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        var second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
        return first >= 0x2000
                && first < 0x4000
                && first != 0x2002
                && !(first == 0x2001 && (second == 0 || second == 0xDB8));
    }

    /// A socket that asks before it connects. Name and address come together, so that what is checked is what is
    /// called.
    public Socket socket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress to, int timeoutMillis) throws IOException {
                if (!(to instanceof InetSocketAddress address)) {
                    throw new Unreachable("This is no address of the internet.", false);
                }
                if (address.isUnresolved()) {
                    throw new Unreachable("There is no server " + address.getHostString() + ". Check its name.", true);
                }
                check(address.getHostString(), address.getAddress());
                super.connect(to, timeoutMillis);
            }
        };
    }
}

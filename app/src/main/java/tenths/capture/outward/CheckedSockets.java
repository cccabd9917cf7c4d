package tenths.capture.outward;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/// Encrypted connections to servers that [Reach] allows. The mail library connects by itself and hands the connection
/// over to be encrypted: there the address that it is connected to is checked, before a byte is sent, whatever the name
/// meant a moment ago.
public final class CheckedSockets extends SSLSocketFactory {
    private final Reach reach;
    private final SSLSocketFactory tls;

    /// @param tls whom to trust
    public CheckedSockets(Reach reach, SSLSocketFactory tls) {
        this.reach = reach;
        this.tls = tls;
    }

    /// Whether a server may be called at all, asked before anything is connected.
    ///
    /// @throws Unreachable if not
    public void check(String host) throws IOException {
        reach.addresses(host);
    }

    /// Connections that begin in the clear, to the same servers only: for those that encrypt on request.
    public SocketFactory unencrypted() {
        return new SocketFactory() {
            @Override
            public Socket createSocket() {
                return reach.socket();
            }

            @Override
            public Socket createSocket(String host, int port) throws IOException {
                return CheckedSockets.this.createSocket(host, port);
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
                return CheckedSockets.this.createSocket(host, port);
            }

            @Override
            public Socket createSocket(InetAddress host, int port) throws IOException {
                return CheckedSockets.this.createSocket(host, port);
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
                return CheckedSockets.this.createSocket(host, port);
            }
        };
    }

    /// Not connected yet; encryption is put around it afterwards.
    @Override
    public Socket createSocket() {
        return reach.socket();
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean close) throws IOException {
        var address = connected.getInetAddress();
        if (address == null) {
            throw new Unreachable("There is no connection to " + host + ".", true);
        }
        reach.check(host, address);
        return tls.createSocket(connected, host, port, close);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("sockets are connected by their caller");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}

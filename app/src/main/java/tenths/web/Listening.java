package tenths.web;

/// How the web app listens.
///
/// @param address to bind; loopback unless the firm says otherwise
/// @param port 0 for any that is free
/// @param secure whether browsers come through TLS, which a proxy in front ends: cookies then never travel without
public record Listening(String address, int port, boolean secure) {
    public static Listening onLoopback(int port) {
        return new Listening("127.0.0.1", port, false);
    }
}

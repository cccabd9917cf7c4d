package tenths.connectors.mail;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The SMTP server of a firm, as the environment names it.
///
/// @param user blank where the server asks for none
/// @param from the address that stands as the sender
public record MailServer(Security security, String host, int port, String user, String password, String from) {
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    /// How the way to the server is closed to others (S-40).
    public enum Security {
        /// TLS from the first byte: `smtps://`.
        TLS(465),
        /// TLS before anything is said: `smtp://`.
        STARTTLS(587),
        /// None, for a relay on this machine alone: `smtp+local://`.
        LOCAL(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /// @param environment `TENTHS_SMTP_URL`, `TENTHS_SMTP_FROM`, `TENTHS_SMTP_PASSWORD_FILE`
    /// @return none where no server is named: then no mail leaves the house
    /// @throws IllegalArgumentException with what is wrong and how to write it
    public static List<MailServer> in(Map<String, String> environment) {
        var url = environment.getOrDefault("TENTHS_SMTP_URL", "").strip();
        if (url.isEmpty()) {
            return List.of();
        }
        var from = environment.getOrDefault("TENTHS_SMTP_FROM", "").strip();
        if (!from.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            throw new IllegalArgumentException(
                    "TENTHS_SMTP_FROM must be the sender's address, for example tenths@firm.example");
        }
        return List.of(server(URI.create(url), from, password(environment)));
    }

    private static MailServer server(URI url, String from, String password) {
        var security = switch (String.valueOf(url.getScheme())) {
            case "smtps" -> Security.TLS;
            case "smtp" -> Security.STARTTLS;
            case "smtp+local" -> Security.LOCAL;
            default -> throw unreadable();
        };
        var host = url.getHost();
        if (host == null) {
            throw unreadable();
        }
        if (security == Security.LOCAL && !THIS_MACHINE.contains(host)) {
            throw new IllegalArgumentException("smtp+local:// goes without TLS, so only to this machine: localhost");
        }
        var user = url.getUserInfo();
        return new MailServer(
                security,
                host,
                url.getPort() < 0 ? security.usualPort : url.getPort(),
                user == null ? "" : user,
                password,
                from);
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "TENTHS_SMTP_URL is not understood. Write it like smtp://user@mail.firm.example:587");
    }

    private static String password(Map<String, String> environment) {
        var file = environment.getOrDefault("TENTHS_SMTP_PASSWORD_FILE", "").strip();
        if (file.isEmpty()) {
            return "";
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("TENTHS_SMTP_PASSWORD_FILE cannot be read: " + file, unreadable);
        }
    }

    /// Without the password.
    @Override
    public String toString() {
        return security + " " + host + ":" + port;
    }
}

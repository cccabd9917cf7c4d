package tenths.connectors.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/// Sends plain text mail by the firm's own server. Every wait has an end.
public final class Mailer {
    private static final String TIMEOUT_MS = "15000";

    private final List<MailServer> servers;

    /// @param servers none or one; with none, no mail leaves the house
    public Mailer(List<MailServer> servers) {
        this.servers = List.copyOf(servers);
    }

    /// Sends nothing.
    public static Mailer off() {
        return new Mailer(List.of());
    }

    /// A mail.
    ///
    /// @param id stands in its header, so that a mail that was sent twice is known to be the same
    public record Mail(UUID id, String to, String subject, String text) {}

    /// Whether the firm named a server.
    public boolean on() {
        return !servers.isEmpty();
    }

    /// @throws MailFailure if the server did not take it
    public void send(Mail mail, Instant now) throws MailFailure {
        var server = servers.getFirst();
        var session = Session.getInstance(properties(server));
        try (var transport = session.getTransport()) {
            var message = message(session, server, mail, now);
            if (server.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(server.user(), server.password());
            }
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failure) {
            throw failure(failure, server);
        }
    }

    private static MailFailure failure(MessagingException failure, MailServer server) {
        return switch (failure) {
            case SendFailedException _ ->
                new MailFailure(MailFailure.Kind.NEVER, "The mail server refuses the address.", failure);
            case AuthenticationFailedException _ ->
                new MailFailure(
                        MailFailure.Kind.LATER,
                        "The mail server " + server + " refuses user or password. Correct TENTHS_SMTP_URL and"
                                + " TENTHS_SMTP_PASSWORD_FILE.",
                        failure);
            default ->
                new MailFailure(
                        MailFailure.Kind.LATER,
                        "The mail server " + server + " did not take it. It may be down, slow, or without a"
                                + " certificate that this machine trusts.",
                        failure);
        };
    }

    private static MimeMessage message(Session session, MailServer server, Mail mail, Instant now)
            throws MessagingException {
        var message = new Identified(session, "<" + mail.id() + "@" + domain(server.from()) + ">");
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static Properties properties(MailServer server) {
        var protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        var properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "host", server.host());
        properties.put(prefix + "port", String.valueOf(server.port()));
        properties.put(prefix + "connectiontimeout", TIMEOUT_MS);
        properties.put(prefix + "timeout", TIMEOUT_MS);
        properties.put(prefix + "writetimeout", TIMEOUT_MS);
        properties.put(prefix + "auth", String.valueOf(!server.user().isEmpty()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.put(prefix + "starttls.required", String.valueOf(server.security() == MailServer.Security.STARTTLS));
        properties.put(prefix + "starttls.enable", String.valueOf(server.security() == MailServer.Security.STARTTLS));
        return properties;
    }

    /// A message with an identity of our own.
    private static final class Identified extends MimeMessage {
        private final String id;

        private Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

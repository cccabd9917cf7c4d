package tenths.desk.sources;

import java.io.IOException;
import java.time.LocalDate;
import javax.net.ssl.SSLContext;
import tenths.capture.calendar.CalendarServer;
import tenths.capture.calendar.Window;
import tenths.capture.mail.Mailbox;
import tenths.capture.outward.CheckedSockets;
import tenths.capture.outward.Https;
import tenths.capture.outward.Reach;
import tenths.capture.outward.TokenServer;
import tenths.capture.outward.Unreachable;
import tenths.store.capture.SourceRow;

/// Mailboxes and calendars out there.
public record Outside(Mailbox mailbox, CalendarServer calendars, TokenServer tokens) {
    /// @param tls whom to trust
    public static Outside of(Reach reach, SSLContext tls) {
        var https = new Https(reach, tls);
        return new Outside(
                new Mailbox(new CheckedSockets(reach, tls.getSocketFactory())),
                new CalendarServer(https),
                new TokenServer(https));
    }

    Mailbox.Batch next(SourceRow source, String secret, Mailbox.Mark mark, LocalDate today) throws Unreachable {
        return mailbox.next(account(source), secret, mark, today);
    }

    CalendarServer.Polled read(SourceRow source, String secret, Window window) throws IOException {
        return calendars.read(calendar(source, secret), window);
    }

    /// Tries a source and says what is there.
    String look(SourceRow source, String secret, Window window) throws IOException {
        if (source.kind() == SourceRow.Kind.MAILBOX) {
            var mails = mailbox.look(account(source), secret).mails();
            return "The sign-in works; the folder holds " + (mails == 1 ? "1 mail." : "%,d mails.".formatted(mails));
        }
        var loaded = calendars.read(calendar(source, secret), window).loaded();
        if (!loaded.unread().isEmpty() && loaded.notes().isEmpty()) {
            throw new Unreachable(loaded.unread().getFirst().message(), false);
        }
        var count = loaded.notes().size();
        return "The calendar can be read; in the last %d days it has %s."
                .formatted(Window.USUAL_DAYS, count == 1 ? "1 appointment" : "%,d appointments".formatted(count));
    }

    private static Mailbox.Account account(SourceRow source) {
        var access = source.access();
        return new Mailbox.Account(
                access.address(), access.port(), access.login(), access.folder(), access.token(), access.startTls());
    }

    private static CalendarServer.Calendar calendar(SourceRow source, String secret) {
        var signIn = source.access().login().isBlank()
                ? Https.SignIn.NONE
                : new Https.SignIn(source.access().login(), secret);
        return new CalendarServer.Calendar(
                source.name(), source.access().address(), source.kind() == SourceRow.Kind.CALDAV, signIn);
    }
}

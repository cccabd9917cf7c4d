package tenths.desk.sources;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import tenths.access.Vault;
import tenths.capture.Loaded;
import tenths.capture.calendar.CalendarServer;
import tenths.capture.calendar.Window;
import tenths.capture.mail.Mailbox;
import tenths.capture.outward.CheckedSockets;
import tenths.capture.outward.Https;
import tenths.capture.outward.Reach;
import tenths.capture.outward.Unreachable;
import tenths.store.capture.SourceRow;

/// Mailboxes and calendars out there, asked with the secret that is locked in the house.
///
/// @param vault that opens the secrets
public record Outside(Vault vault, Mailbox mailbox, CalendarServer calendars) {
    /// @param tls whom to trust
    public static Outside of(Vault vault, Reach reach, SSLContext tls) {
        return new Outside(
                vault,
                new Mailbox(new CheckedSockets(reach, tls.getSocketFactory())),
                new CalendarServer(new Https(reach, tls)));
    }

    Mailbox.Batch next(SourceRow source, byte[] secret, Mailbox.Mark mark, LocalDate today) throws Unreachable {
        return mailbox.next(account(source), open(source.id(), secret), mark, today);
    }

    Loaded read(SourceRow source, byte[] secret, Window window) throws IOException {
        return calendars.read(calendar(source, open(source.id(), secret)), window);
    }

    /// Tries a source and says what is there.
    String look(SourceRow.Kind kind, SourceRow source, String secret, Window window) throws IOException {
        if (kind == SourceRow.Kind.MAILBOX) {
            var mails = mailbox.look(account(source), secret).mails();
            return "The sign-in works; the folder holds " + (mails == 1 ? "1 mail." : "%,d mails.".formatted(mails));
        }
        var loaded = calendars.read(calendar(source, secret), window);
        if (!loaded.unread().isEmpty() && loaded.notes().isEmpty()) {
            throw new Unreachable(loaded.unread().getFirst().message(), false);
        }
        var count = loaded.notes().size();
        return "The calendar can be read; in the last %d days it has %s."
                .formatted(Window.USUAL_DAYS, count == 1 ? "1 appointment" : "%,d appointments".formatted(count));
    }

    private String open(UUID source, byte[] secret) throws Unreachable {
        try {
            return secret.length == 0 ? "" : vault.open(ManageSources.spot(source), secret);
        } catch (Vault.Unopened closed) {
            throw new Unreachable(String.valueOf(closed.getMessage()), false);
        }
    }

    private static Mailbox.Account account(SourceRow source) {
        var access = source.access();
        return new Mailbox.Account(access.address(), access.port(), access.login(), access.folder(), access.token());
    }

    private static CalendarServer.Calendar calendar(SourceRow source, String secret) {
        var signIn = source.access().login().isBlank()
                ? Https.SignIn.NONE
                : new Https.SignIn(source.access().login(), secret);
        return new CalendarServer.Calendar(
                source.name(), source.access().address(), source.kind() == SourceRow.Kind.CALDAV, signIn);
    }
}

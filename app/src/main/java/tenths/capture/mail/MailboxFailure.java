package tenths.capture.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import tenths.capture.outward.Unreachable;

/// Says in words why a mailbox could not be read.
final class MailboxFailure {
    private MailboxFailure() {}

    static Unreachable told(Mailbox.Account account, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Unreachable told -> {
                    return told;
                }
                case AuthenticationFailedException _ -> {
                    return new Unreachable(
                            "The server %s refused the sign-in of %s.".formatted(account.host(), account.login()),
                            false);
                }
                case FolderNotFoundException _ -> {
                    return new Unreachable("The mailbox has no folder " + account.folder() + ".", false);
                }
                case SSLException _ -> {
                    return new Unreachable(
                            "The server " + account.host() + " has no certificate that can be trusted, or does not"
                                    + " encrypt on this port.",
                            false);
                }
                case SocketTimeoutException _ -> {
                    return new Unreachable("The server " + account.host() + " does not answer in time.", true);
                }
                default -> {}
            }
        }
        return new Unreachable(
                "The server %s cannot be reached on port %d.".formatted(account.host(), account.port()), true);
    }
}

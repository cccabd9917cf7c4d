package tenths.capture.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import tenths.capture.Unread;
import tenths.capture.outward.CheckedSockets;
import tenths.capture.outward.Unreachable;

/// A mailbox on an IMAP server, read over an encrypted connection and never changed: what was unread stays unread.
public final class Mailbox {
    /// Larger mails of a mailbox are told, not fetched.
    public static final int LARGEST_MAIL_BYTES = 25 << 20;
    /// Days that are looked back the first time.
    public static final int FIRST_DAYS = 30;

    private static final int MAILS_AT_A_TIME = 100;
    private static final long BYTES_AT_A_TIME = 40L << 20;
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final CheckedSockets sockets;

    public Mailbox(CheckedSockets sockets) {
        this.sockets = sockets;
    }

    /// Whose mailbox it is, and how one signs in.
    ///
    /// @param token the secret is an access token (XOAUTH2), not a password
    /// @param startTls encrypts on request (STARTTLS), or is told nothing
    public record Account(String host, int port, String login, String folder, boolean token, boolean startTls) {
        public Account {
            folder = folder.isBlank() ? "INBOX" : folder;
        }

        private String protocol() {
            return startTls ? "imap" : "imaps";
        }
    }

    /// How far a mailbox has been read.
    ///
    /// @param validity when the server gives another, its numbers begin anew
    /// @param last number of the last mail that was read
    public record Mark(long validity, long last) {
        public static final Mark NOWHERE = new Mark(0, 0);
    }

    /// A mail as it lies on the server.
    ///
    /// @param day on which it came in
    public record Letter(long number, Content content, LocalDate day) {
        public byte[] bytes() {
            return content.bytes();
        }
    }

    /// The bytes of a mail as they travelled.
    public static final class Content {
        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /// Some mails, oldest first.
    ///
    /// @param mark how far it has been read with them
    /// @param left how many are still to come
    public record Batch(Mark mark, List<Letter> letters, List<Unread> unread, long left) {}

    /// What a look into the mailbox shows.
    public record Look(int mails) {}

    /// Signs in and looks, without reading any mail.
    public Look look(Account account, String secret) throws Unreachable {
        return within(account, secret, folder -> new Look(folder.getMessageCount()));
    }

    /// The next mails after the mark; from the last weeks where the mark is of no use.
    public Batch next(Account account, String secret, Mark mark, LocalDate today) throws Unreachable {
        return within(account, secret, folder -> next(account, folder, mark, today));
    }

    private static Batch next(Account account, IMAPFolder folder, Mark mark, LocalDate today)
            throws MessagingException, IOException {
        var validity = folder.getUIDValidity();
        var known = validity == mark.validity();
        var after = known ? mark.last() : 0;
        var mails = known
                ? folder.getMessagesByUID(after + 1, UIDFolder.LASTUID)
                : folder.search(new ReceivedDateTerm(ComparisonTerm.GE, date(today.minusDays(FIRST_DAYS))));
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(mails, profile);
        var waiting = new ArrayList<Waiting>();
        for (var mail : mails) {
            waiting.add(new Waiting(folder.getUID(mail), mail));
        }
        // a server answers a range beyond its end with its last mail
        var due = waiting.stream()
                .filter(each -> each.number() > after)
                .sorted(Comparator.comparingLong(Waiting::number))
                .toList();
        return new Fetching(account, new Mark(validity, after)).fetch(due);
    }

    private record Waiting(long number, Message mail) {}

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /// Fetches until enough is in memory.
    private static final class Fetching {
        private final Account account;
        private final List<Letter> letters = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();
        private Mark mark;
        private long bytes;

        Fetching(Account account, Mark mark) {
            this.account = account;
            this.mark = mark;
        }

        Batch fetch(List<Waiting> due) throws MessagingException, IOException {
            var done = 0;
            while (done < due.size() && done < MAILS_AT_A_TIME && bytes < BYTES_AT_A_TIME) {
                var each = due.get(done);
                fetch(each);
                mark = new Mark(mark.validity(), each.number());
                done++;
            }
            return new Batch(mark, List.copyOf(letters), List.copyOf(unread), due.size() - (long) done);
        }

        private void fetch(Waiting each) throws MessagingException, IOException {
            var content = new Limited();
            try {
                if (each.mail().getSize() > LARGEST_MAIL_BYTES) {
                    throw new TooLarge();
                }
                each.mail().writeTo(content);
                bytes += content.size();
                letters.add(new Letter(each.number(), new Content(content.toByteArray()), day(each.mail())));
            } catch (TooLarge refused) {
                unread.add(new Unread(
                        account.login(),
                        "mail " + each.number(),
                        "The mail is larger than %d MB.".formatted(LARGEST_MAIL_BYTES >> 20),
                        "Send its words without the attachments."));
            }
        }

        private static LocalDate day(Message mail) throws MessagingException {
            var at = mail.getReceivedDate();
            return at == null
                    ? LocalDate.EPOCH
                    : at.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
        }
    }

    private static final class TooLarge extends IOException {}

    /// Takes a mail and no more, whatever size the server named.
    private static final class Limited extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int count) throws IOException {
            if (bytes.size() + (long) count > LARGEST_MAIL_BYTES) {
                throw new TooLarge();
            }
            bytes.write(some, from, count);
        }

        int size() {
            return bytes.size();
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }

    private interface Reading<T> {
        T of(IMAPFolder folder) throws MessagingException, IOException;
    }

    private <T> T within(Account account, String secret, Reading<T> reading) throws Unreachable {
        try (Store store = Session.getInstance(settings(account)).getStore(account.protocol())) {
            sockets.check(account.host());
            store.connect(account.host(), account.port(), account.login(), secret);
            var folder = (IMAPFolder) store.getFolder(account.folder());
            folder.open(Folder.READ_ONLY);
            try {
                return reading.of(folder);
            } finally {
                folder.close(false);
            }
        } catch (MessagingException | IOException | RuntimeException failure) {
            throw MailboxFailure.told(account, failure);
        }
    }

    private Properties settings(Account account) {
        var settings = new Properties();
        var prefix = "mail." + account.protocol() + ".";
        settings.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        settings.put(prefix + "timeout", ANSWER_MILLIS);
        settings.put(prefix + "writetimeout", ANSWER_MILLIS);
        settings.put(prefix + "ssl.socketFactory", sockets);
        if (account.startTls()) {
            settings.put(prefix + "socketFactory", sockets.unencrypted());
        }
        settings.put(prefix + "socketFactory.fallback", "false");
        settings.put(prefix + "ssl.checkserveridentity", "true");
        settings.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        settings.put(prefix + "starttls.enable", String.valueOf(account.startTls()));
        settings.put(prefix + "starttls.required", String.valueOf(account.startTls()));
        settings.put(prefix + "peek", "true");
        settings.put(prefix + "partialfetch", "true");
        settings.put(prefix + "auth.mechanisms", account.token() ? "XOAUTH2" : "PLAIN LOGIN");
        return settings;
    }
}

package tenths.capture.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hsmf.MAPIMessage;
import tenths.capture.Budget;
import tenths.capture.Fingerprint;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.capture.Unreadable;

/// A file that holds one mail, as mail programs save it, or as a mailbox hands it over.
public final class MailFile {
    /// Larger mails are refused; only their few words are wanted.
    public static final long LARGEST_BYTES = 50L << 20;

    private MailFile() {}

    /// A mail in the form in which it travelled (.eml).
    ///
    /// @param name of the file
    /// @param day on which it came in
    public static Loaded eml(String name, Path file, LocalDate day) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            return Loaded.nothing(tooLarge(name, ""));
        }
        try (var in = Files.newInputStream(file)) {
            var original = Fingerprint.of(Files.newInputStream(file));
            return MailNotes.of(TakeApart.mail(name, in), new MailNotes.Place(name, "", original, day));
        } catch (Unreadable refused) {
            return Loaded.nothing(refused.unread());
        }
    }

    /// A mail of a box of many.
    ///
    /// @param name of the box
    /// @param part which mail it is: `mail 17`
    public static Loaded eml(String name, String part, byte[] mail, LocalDate day) throws IOException {
        try {
            var place = new MailNotes.Place(name, part, Fingerprint.of(mail), day);
            return MailNotes.of(TakeApart.mail(name, new ByteArrayInputStream(mail)), place);
        } catch (Unreadable refused) {
            var why = refused.unread();
            var where = why.part().isEmpty() ? part : part + ", " + why.part();
            return Loaded.nothing(new Unread(name, where, why.message(), why.repair()));
        }
    }

    /// A mail that Outlook saved in its own form (.msg).
    public static Loaded msg(String name, Path file, LocalDate day) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            return Loaded.nothing(tooLarge(name, ""));
        }
        try (InputStream in = new Budget(name).packed(Files.newInputStream(file));
                var message = new MAPIMessage(in)) {
            message.setReturnNullOnMissingChunk(true);
            var mail = OutlookMail.of(name, message);
            var original = Fingerprint.of(Files.newInputStream(file));
            return MailNotes.of(mail, new MailNotes.Place(name, "", original, day));
        } catch (Exception broken) { // POI answers damage with exceptions of many kinds
            return Loaded.nothing(Unreadable.reason(
                    broken,
                    Unread.all(
                            name,
                            "It is not an Outlook mail that can be read.",
                            "Save it from Outlook again, or drag it out of Outlook as .eml.")));
        }
    }

    static Unread tooLarge(String name, String part) {
        return new Unread(
                name,
                part,
                "The mail is larger than %d MB.".formatted(LARGEST_BYTES >> 20),
                "Send its words without the attachments.");
    }
}

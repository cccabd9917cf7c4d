package tenths.capture.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tenths.capture.Fingerprint;
import tenths.capture.Found;
import tenths.capture.Incoming;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.time.NoteSource;

/// Makes notes of mails.
final class MailNotes {
    private static final int LONGEST_TOPIC = 200;

    private MailNotes() {}

    /// Where a mail was found.
    ///
    /// @param name of the file or mailbox
    /// @param part of it; empty for the whole
    /// @param original SHA-256 of the bytes the mail came in
    /// @param day to take where the mail names none that can be
    record Place(String name, String part, String original, LocalDate day) {}

    static Loaded of(Mail mail, Place place) {
        var words = OwnWords.of(mail.text());
        var topic = topic(mail.subject());
        if (words.isEmpty() && (topic.isEmpty() || !topic.equals(mail.subject().strip()))) {
            return Loaded.nothing(new Unread(
                    place.name(),
                    place.part(),
                    "The mail holds no words of its writer, only what it quotes or forwards.",
                    "Write above the quoted mail what was done, and send it again."));
        }
        var text = topic.isEmpty() ? words : (topic + "\n\n" + words).strip();
        if (text.length() > Found.MOST_CHARACTERS) {
            return Loaded.nothing(new Unread(
                    place.name(),
                    place.part(),
                    "The mail holds %,d characters of its writer's own words; a note has at most %,d."
                            .formatted(text.length(), Found.MOST_CHARACTERS),
                    "Send the words about your work by themselves."));
        }
        var source = new NoteSource(NoteSource.Kind.MAIL, place.name(), key(mail, text), mail.from());
        var note = Found.of(Incoming.words(source, text, day(mail, place)), place.original());
        return new Loaded(List.of(note), List.of(), remarks(mail, place));
    }

    private static String topic(String subject) {
        var topic = MailWords.topic(subject);
        return topic.length() > LONGEST_TOPIC ? topic.substring(0, LONGEST_TOPIC) : topic;
    }

    /// The same mail has other routing headers in every mailbox it reached, so what it says is hashed. Its Message-ID
    /// alone would not do: a stranger could send another mail under it first.
    private static String key(Mail mail, String text) {
        var says = List.of(mail.from(), String.valueOf(mail.sentOn()), mail.subject(), text);
        var id = mail.messageId().length() > LONGEST_TOPIC ? "" : mail.messageId();
        return id + "#" + Fingerprint.brief(says);
    }

    /// A mail from tomorrow is one whose clock is wrong.
    private static LocalDate day(Mail mail, Place place) {
        var sent = mail.sentOn();
        return sent == null || sent.isAfter(place.day().plusDays(1)) ? place.day() : sent;
    }

    private static List<String> remarks(Mail mail, Place place) {
        var remarks = new ArrayList<String>();
        var where = place.part().isEmpty() ? place.name() : place.name() + ", " + place.part();
        if (!mail.attachments().isEmpty()) {
            remarks.add("%s: %s not opened: %s. Send a file by itself if it tells of work."
                    .formatted(
                            where,
                            mail.attachments().size() == 1
                                    ? "1 attachment was"
                                    : mail.attachments().size() + " attachments were",
                            String.join(
                                    ", ", mail.attachments().stream().limit(5).toList())));
        }
        return remarks;
    }
}

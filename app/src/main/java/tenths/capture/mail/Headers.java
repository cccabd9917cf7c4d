package tenths.capture.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;

/// What the headers of a mail say, decoded. Nothing in them is trusted.
final class Headers {
    private static final int LONGEST = 1_000;
    private static final Pattern OFFSET = Pattern.compile("([+-][0-9]{4})\\s*(?:\\([^)]{0,40}\\))?\\s*$");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private String messageId = "";
    private String from = "";
    private String subject = "";
    private @Nullable LocalDate sentOn;

    /// The first of each kind counts: a second From is somebody's trick.
    void take(String name, String body) {
        var value = body.length() > LONGEST ? body.substring(0, LONGEST) : body;
        switch (name.toLowerCase(Locale.ROOT)) {
            case "message-id" -> messageId = messageId.isEmpty() ? value.strip() : messageId;
            case "from" -> from = from.isEmpty() ? address(value) : from;
            case "subject" -> subject = subject.isEmpty() ? decoded(value) : subject;
            case "date" -> sentOn = sentOn == null ? day(value) : sentOn;
            default -> {}
        }
    }

    Mail with(String text, java.util.List<String> attachments) {
        return new Mail(messageId, from, sentOn, subject, text, attachments);
    }

    /// Encoded words made readable; line breaks and what steers the direction of writing taken out.
    static String decoded(String value) {
        var text = value;
        try {
            text = DecoderUtil.decodeEncodedWords(value, java.nio.charset.StandardCharsets.UTF_8);
        } catch (RuntimeException brokenWord) {
            // it stands as it came
        }
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /// The bare address in lower case; empty where there is none.
    static String address(String value) {
        try {
            var all = InternetAddress.parseHeader(value, false);
            var address = all.length == 0 ? null : all[0].getAddress();
            return address == null ? "" : decoded(address).toLowerCase(Locale.ROOT);
        } catch (AddressException | RuntimeException senseless) {
            return "";
        }
    }

    /// The day on the writer's own calendar.
    static @Nullable LocalDate day(String value) {
        try {
            var at = new MailDateFormat().parse(value.strip(), new ParsePosition(0));
            if (at == null) {
                return null;
            }
            var offset = OFFSET.matcher(value);
            var zone = offset.find() ? ZoneOffset.of(offset.group(1)) : ZoneOffset.UTC;
            var day = at.toInstant().atOffset(zone).toLocalDate();
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeException senseless) {
            return null;
        }
    }
}

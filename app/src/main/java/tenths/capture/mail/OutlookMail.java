package tenths.capture.mail;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;
import tenths.capture.Budget;
import tenths.capture.Unread;
import tenths.capture.Unreadable;

/// Reads the properties of an Outlook mail that matter here.
final class OutlookMail {
    private OutlookMail() {}

    static Mail of(String file, MAPIMessage message) throws Unreadable, ChunkNotFoundException {
        var budget = new Budget(file);
        var attached = message.getAttachmentFiles();
        for (var i = 0; i < attached.length; i++) {
            budget.part();
        }
        var headers = new Headers();
        for (var line : unfolded(message.getHeaders())) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.take(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        var sent = headers.with("", List.of());
        return new Mail(
                sent.messageId().isEmpty() ? messageId(message) : sent.messageId(),
                sent.from().isEmpty() ? sender(message) : sent.from(),
                sent.sentOn() == null ? day(message) : sent.sentOn(),
                Headers.decoded(Objects.toString(message.getSubject(), "")),
                text(file, message),
                Arrays.stream(attached).map(OutlookMail::name).toList());
    }

    private static List<String> unfolded(String @Nullable [] headers) {
        return headers == null
                ? List.of()
                : List.of(String.join("\n", headers)
                        .replaceAll("\r?\n[ \t]+", " ")
                        .split("\r?\n"));
    }

    private static String messageId(MAPIMessage message) {
        var id = message.getMainChunks().getMessageId();
        return id == null ? "" : Objects.toString(id.getValue(), "").strip();
    }

    private static String sender(MAPIMessage message) {
        var address = message.getMainChunks().getEmailFromChunk();
        var value = address == null ? "" : Objects.toString(address.getValue(), "");
        return value.contains("@") ? Headers.decoded(value).toLowerCase(Locale.ROOT) : "";
    }

    private static @Nullable LocalDate day(MAPIMessage message) throws ChunkNotFoundException {
        var at = message.getMessageDate();
        return at == null ? null : at.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String text(String file, MAPIMessage message) throws Unreadable, ChunkNotFoundException {
        var plain = message.getTextBody();
        var text = plain == null || plain.isBlank() ? html(message) : plain;
        if (text.length() > TakeApart.LARGEST_TEXT_BYTES) {
            throw new Unreadable(new Unread(
                    file,
                    "text",
                    "The text of the mail is larger than 1 MB.",
                    "Send the words about your work by themselves."));
        }
        return text;
    }

    private static String html(MAPIMessage message) throws ChunkNotFoundException {
        var html = message.getHtmlBody();
        return html == null ? "" : HtmlText.of(html);
    }

    private static String name(AttachmentChunks attachment) {
        var name = attachment.getAttachLongFileName();
        return name == null || name.getValue() == null ? "attachment" : Headers.decoded(name.getValue());
    }
}

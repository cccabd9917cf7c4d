package tenths.capture.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import tenths.capture.Budget;
import tenths.capture.Encodings;
import tenths.capture.Unread;
import tenths.capture.Unreadable;

/// Takes a mail apart while it streams past: keeps its headers and its first text, counts everything else. What is
/// attached, other mails too, is named and not opened.
final class TakeApart {
    /// A longer text of a mail is no text that somebody wrote.
    static final int LARGEST_TEXT_BYTES = 1 << 20;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxHeaderCount(1_000)
            .setMaxHeaderLen(100_000)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(false)
            .build();

    private final String file;
    private final Budget budget;
    private final Headers headers = new Headers();
    private final List<String> attachments = new ArrayList<>();
    private String plain = "";
    private String html = "";
    private String disposition = "";
    private String fileName = "";
    private int depth;
    private boolean outermost = true;

    private TakeApart(String file) {
        this.file = file;
        budget = new Budget(file);
    }

    /// @param file name for messages
    /// @throws Unreadable if it goes beyond a limit or is no mail
    static Mail mail(String file, InputStream content) throws IOException {
        return new TakeApart(file).read(content);
    }

    private Mail read(InputStream content) throws IOException {
        try {
            var stream = new MimeTokenStream(CONFIG);
            stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
            stream.parse(budget.packed(content));
            for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                see(state, stream);
            }
        } catch (MimeException | RuntimeException broken) {
            throw new Unreadable(Unreadable.reason(
                    broken,
                    Unread.all(
                            file, "It is not a mail that can be read.", "Save the mail again from the mail program.")));
        }
        return headers.with(plain.isBlank() ? html : plain, attachments);
    }

    private void see(EntityState state, MimeTokenStream stream) throws IOException {
        switch (state) {
            case T_START_HEADER -> {
                budget.part();
                disposition = "";
                fileName = "";
            }
            case T_FIELD ->
                field(
                        stream.getField().getName(),
                        String.valueOf(stream.getField().getBody()));
            case T_END_HEADER -> outermost = false;
            case T_START_MULTIPART -> budget.depth(++depth);
            case T_END_MULTIPART -> depth--;
            case T_BODY -> body(stream);
            default -> {}
        }
    }

    private void field(String name, String body) {
        if (outermost) {
            headers.take(name, body);
        }
        if (name.equalsIgnoreCase("Content-Disposition")) {
            disposition = body.strip().toLowerCase(Locale.ROOT);
            fileName = Parameters.of(body, "filename");
        } else if (name.equalsIgnoreCase("Content-Type") && fileName.isEmpty()) {
            fileName = Parameters.of(body, "name");
        }
    }

    private void body(MimeTokenStream stream) throws IOException {
        var kind = stream.getBodyDescriptor();
        var type = kind.getMimeType() == null ? "" : kind.getMimeType();
        var text = type.equals("text/plain") || type.equals("text/html");
        if (!text || disposition.startsWith("attachment")) {
            attachments.add(fileName.isEmpty() ? type : withoutPath(fileName));
            return;
        }
        var words = words(stream.getDecodedInputStream(), kind);
        if (type.equals("text/plain") && plain.isBlank()) {
            plain = words;
        } else if (type.equals("text/html") && html.isBlank()) {
            html = HtmlText.of(words);
        }
    }

    /// A name is shown and nothing else; that it pretends to lie somewhere is left out.
    private static String withoutPath(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private String words(InputStream content, BodyDescriptor kind) throws IOException {
        var bytes = content.readNBytes(LARGEST_TEXT_BYTES + 1);
        if (bytes.length > LARGEST_TEXT_BYTES) {
            throw new Unreadable(new Unread(
                    file,
                    "text",
                    "The text of the mail is larger than 1 MB.",
                    "Send the words about your work by themselves."));
        }
        return Encodings.decode(bytes, named(kind.getCharset())).text();
    }

    private static java.util.Optional<Charset> named(String name) {
        try {
            return java.util.Optional.ofNullable(name).map(Charset::forName);
        } catch (IllegalArgumentException unknown) {
            return java.util.Optional.empty();
        }
    }
}

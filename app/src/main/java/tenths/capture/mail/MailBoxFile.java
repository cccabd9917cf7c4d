package tenths.capture.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tenths.capture.Found;
import tenths.capture.Loaded;
import tenths.capture.Unread;

/// A file of many mails, one after the other (.mbox). One mail at a time is in memory.
public final class MailBoxFile {
    public static final int MOST_MAILS = 10_000;
    public static final long LARGEST_BYTES = 1L << 30;
    private static final int MOST_REMARKS = 100;
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final LocalDate day;
    private final List<Found> notes = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    private int count;
    private boolean tooLarge;

    private MailBoxFile(String name, LocalDate day) {
        this.name = name;
        this.day = day;
    }

    /// @param day on which it came in
    public static Loaded read(String name, Path file, LocalDate day) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            return Loaded.nothing(Unread.all(
                    name,
                    "The mailbox is larger than %d MB.".formatted(LARGEST_BYTES >> 20),
                    "Export it in parts, for example by month."));
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new MailBoxFile(name, day).read(in);
        }
    }

    private Loaded read(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        var afterBlank = true;
        for (var more = line(in, line); more && count <= MOST_MAILS; more = line(in, line)) {
            var bytes = line.toByteArray();
            if (afterBlank && startsWith(bytes, FROM, 0)) {
                end();
                count++;
            } else {
                add(bytes);
            }
            afterBlank = bytes.length <= 2 && new String(bytes, StandardCharsets.US_ASCII).isBlank();
        }
        if (count > MOST_MAILS) {
            unread.add(new Unread(
                    name,
                    "mail " + count,
                    "The mailbox holds more than %,d mails; those before were read.".formatted(MOST_MAILS),
                    "Export it in parts, for example by month."));
        } else {
            end();
        }
        return new Loaded(notes, unread, remarks);
    }

    /// @return whether there was one
    private static boolean line(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        for (var each = in.read(); each >= 0; each = in.read()) {
            line.write(each);
            if (each == '\n' || line.size() >= MailFile.LARGEST_BYTES) {
                return true;
            }
        }
        return line.size() > 0;
    }

    /// `>From ` was `From ` in the mail.
    private void add(byte[] line) {
        var escaped = escapes(line);
        if (mail.size() + line.length > MailFile.LARGEST_BYTES) {
            tooLarge = true;
        } else {
            mail.write(line, escaped ? 1 : 0, line.length - (escaped ? 1 : 0));
        }
    }

    private static boolean escapes(byte[] line) {
        var at = 0;
        while (at < line.length && line[at] == '>') {
            at++;
        }
        return at > 0 && startsWith(line, FROM, at);
    }

    private static boolean startsWith(byte[] bytes, byte[] start, int from) {
        if (bytes.length < from + start.length) {
            return false;
        }
        for (var i = 0; i < start.length; i++) {
            if (bytes[from + i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private void end() throws IOException {
        var part = "mail " + count;
        if (tooLarge) {
            unread.add(MailFile.tooLarge(name, part));
        } else if (mail.size() > 0 && count > 0) {
            var loaded = MailFile.eml(name, part, mail.toByteArray(), day);
            notes.addAll(loaded.notes());
            unread.addAll(loaded.unread());
            if (remarks.size() < MOST_REMARKS) {
                remarks.addAll(loaded.remarks());
            }
        }
        mail.reset();
        tooLarge = false;
    }
}

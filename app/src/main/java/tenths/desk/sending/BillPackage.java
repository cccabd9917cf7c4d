package tenths.desk.sending;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tenths.archive.Key;
import tenths.store.InvoiceRow;

/// Files in one ZIP whose bytes depend on nothing but the files: stored, not compressed, and all of one day.
final class BillPackage {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /// @param name with slashes for folders
    void add(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var crc = new CRC32();
                crc.update(file.getValue());
                var entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// What is in the package of one bill; `sha256sum -c` takes its last lines.
    ///
    /// @param files by name
    static String manifest(InvoiceRow row, Map<String, byte[]> files) {
        var invoice = row.invoice();
        var text = new StringBuilder();
        text.append("# Invoice ")
                .append(invoice.number())
                .append(" of ")
                .append(invoice.date())
                .append('\n');
        text.append("# Client ")
                .append(invoice.client().id())
                .append(' ')
                .append(invoice.client().name())
                .append('\n');
        text.append("# Matter ").append(invoice.matter().id().value()).append(", claim ");
        text.append(invoice.matter().claimNumber()).append('\n');
        text.append("# Total ").append(invoice.due()).append('\n');
        text.append("# Format ").append(row.origin().profile().format()).append(", profile ");
        text.append(row.origin().profile().words());
        var layout = row.origin().profile().layout();
        text.append(layout == null ? "" : ", layout " + layout.words()).append('\n');
        files.forEach((name, bytes) ->
                text.append(Key.sha256(bytes)).append("  ").append(name).append('\n'));
        return text.toString();
    }
}

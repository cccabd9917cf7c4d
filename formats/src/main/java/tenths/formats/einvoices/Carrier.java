package tenths.formats.einvoices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// Takes the invoice data out of a PDF that carries them.
final class Carrier {
    /// How Factur-X and ZUGFeRD 2 name the file; ours carry the first.
    static final List<String> NAMES = List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml");

    private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_DATA = 64 << 20;

    private Carrier() {}

    static boolean isPdf(byte[] file) {
        if (file.length < START.length) {
            return false;
        }
        for (var i = 0; i < START.length; i++) {
            if (file[i] != START[i]) {
                return false;
            }
        }
        return true;
    }

    /// @return empty where the PDF carries none
    /// @throws IOException where it cannot be opened
    static Optional<byte[]> data(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            for (var name : NAMES) {
                var file = embedded(document, name);
                if (file.isPresent()) {
                    try (var in = file.get().createInputStream()) {
                        return Optional.of(in.readNBytes(LARGEST_DATA));
                    }
                }
            }
            return Optional.empty();
        } catch (RuntimeException broken) { // of PDFBox, where what it expects is of another kind
            throw new IOException(String.valueOf(broken.getMessage()), broken);
        }
    }

    private static Optional<PDEmbeddedFile> embedded(PDDocument document, String name) throws IOException {
        var names = document.getDocumentCatalog().getNames();
        if (names == null || names.getEmbeddedFiles() == null) {
            return Optional.empty();
        }
        var files = names.getEmbeddedFiles().getNames();
        var found = files == null ? null : files.get(name);
        return found == null ? Optional.empty() : Optional.ofNullable(found.getEmbeddedFile());
    }
}

package tenths.desk.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import tenths.formats.pdf.PaperBill;
import tenths.formats.pdf.PdfInvoice;
import tenths.formats.pdf.PdfStyle;

/// A bill ready to be put on paper: the firm's letterhead, its client's wishes, and what else the paper shows.
public record Print(PaperBill bill, PdfStyle style) {
    /// Writes the PDF, the same bytes every time.
    ///
    /// @throws IOException if the stream cannot be written; it stays open
    public PdfInvoice.Written write(OutputStream out) throws IOException {
        return PdfInvoice.write(bill, style, out);
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

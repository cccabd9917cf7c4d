/// Draws a final invoice as a PDF that people read, machines read aloud (PDF/UA-1) and archives keep (PDF/A-2a).
/// Refuses to know how an amount came about, and draws no markup that comes from data. Start with
/// [tenths.formats.pdf.PdfInvoice].
@NullMarked
package tenths.formats.pdf;

import org.jspecify.annotations.NullMarked;

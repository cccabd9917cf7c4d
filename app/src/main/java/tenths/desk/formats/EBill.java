package tenths.desk.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenths.formats.BillFormat;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.OverLength;
import tenths.formats.TextChange;
import tenths.formats.UnwritableInvoice;
import tenths.formats.ebills.EBills;
import tenths.formats.einvoices.EInvoices;
import tenths.formats.layouts.Layout;
import tenths.formats.layouts.Layouts;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.store.TextChanges;

/// The e-bill of an invoice in the format or the layout of its client, with the words that the format could not carry
/// as they stood.
public final class EBill {
    /// The kinds under which e-bills are kept: one for each format, and one for all layouts of the firm's own.
    public static final List<String> KINDS = Stream.concat(
                    Stream.of(BillFormat.values()).map(BillFormat::name), Stream.of(Writing.OWN_LAYOUT))
            .toList();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final byte[] bytes;
    private final Charset charset;
    private final String fileName;
    private final List<TextChanges.Changed> changes;

    private EBill(byte[] bytes, Charset charset, String fileName, List<TextChanges.Changed> changes) {
        this.bytes = bytes;
        this.charset = charset;
        this.fileName = fileName;
        this.changes = List.copyOf(changes);
    }

    /// @throws UnwritableInvoice with all problems
    public static EBill write(Invoice invoice, Writing writing) {
        try {
            return switch (writing) {
                case Writing.Standard(var profile) -> standard(invoice, profile);
                case Writing.Own(var profile, var known) -> own(invoice, profile, known.layout());
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static EBill standard(Invoice invoice, FormatProfile profile) throws IOException {
        TaxesOfBill.check(invoice, profile);
        var out = new ByteArrayOutputStream();
        var cleaned = EBills.write(invoice, TaxesOfBill.of(invoice), profile, out);
        return new EBill(
                out.toByteArray(), charset(profile), profile.fileName(invoice), changes(invoice, profile, cleaned));
    }

    private static EBill own(Invoice invoice, FormatProfile profile, Layout layout) throws IOException {
        TaxesOfBill.check(invoice, profile);
        var bill = Layouts.bill(invoice, TaxesOfBill.of(invoice), profile);
        var out = new ByteArrayOutputStream();
        var cleaned = layout.write(bill, out);
        var changes = cleaned.stream().distinct().map(EBill::changed).toList();
        return new EBill(out.toByteArray(), layout.charset(), layout.fileName(bill), changes);
    }

    /// XML is always in UTF-8.
    private static Charset charset(FormatProfile profile) {
        return switch (profile.format()) {
            case LEDES1998B, LEDES98BI -> profile.layout().encoding().charset();
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 -> StandardCharsets.UTF_8;
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 -> StandardCharsets.UTF_8;
        };
    }

    /// The bytes alone, the same every time.
    ///
    /// @throws UnwritableInvoice with all problems
    public static byte[] bytes(Invoice invoice, Writing writing) {
        return switch (writing) {
            case Writing.Standard(var profile) -> EBills.toBytes(invoice, TaxesOfBill.of(invoice), profile);
            case Writing.Own _ -> write(invoice, writing).bytes;
        };
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String fileName() {
        return fileName;
    }

    /// As people read it; of a PDF the data that it carries.
    public String text() {
        var text = new String(EInvoices.data(bytes), charset);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /// In the order of the file, those of the whole invoice first.
    public List<TextChanges.Changed> changes() {
        return changes;
    }

    /// Reads the bytes and compares them with the invoice.
    ///
    /// @return every difference; empty where both say the same
    public List<String> differences(Invoice invoice, Writing writing) {
        return switch (writing) {
            case Writing.Standard(var profile) -> EBills.readBack(bytes, invoice, TaxesOfBill.of(invoice), profile);
            case Writing.Own(var profile, var known) -> {
                var bill = Layouts.bill(invoice, TaxesOfBill.of(invoice), profile);
                try {
                    yield known.layout().readBack(new ByteArrayInputStream(bytes), bill);
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
        };
    }

    private static List<TextChanges.Changed> changes(Invoice invoice, FormatProfile profile, List<TextChange> cleaned) {
        if (cleaned.isEmpty() && profile.text().overLength() == OverLength.BLOCK) {
            return List.of();
        }
        var changes = new ArrayList<TextChanges.Changed>();
        cleaned.stream().distinct().map(EBill::changed).forEach(changes::add);
        if (profile.text().overLength() == OverLength.SPLIT) {
            var after = cleaned.stream()
                    .filter(change -> change.line() > 0)
                    .collect(Collectors.toMap(TextChange::line, TextChange::after, (first, _) -> first));
            invoice.lines().forEach(line -> divided(line, after, profile, changes));
        }
        changes.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return changes;
    }

    private static void divided(
            InvoiceLine line, Map<Integer, String> cleaned, FormatProfile profile, List<TextChanges.Changed> changes) {
        var words = cleaned.getOrDefault(line.number(), line.description());
        var most = profile.text().descriptionMax();
        if (words.length() > most) {
            var why = "the narrative is divided over several lines, since each holds " + most + " characters";
            changes.add(new TextChanges.Changed(line.number(), "LINE_ITEM_DESCRIPTION", words, words, why));
        }
    }

    private static TextChanges.Changed changed(TextChange change) {
        var why = change.changes().stream().sorted().map(each -> each.words()).collect(Collectors.joining("; "));
        return new TextChanges.Changed(
                change.line(),
                change.fieldName(),
                change.before(),
                change.after(),
                why.isEmpty() ? "the format has no place for it as it stands" : why);
    }
}

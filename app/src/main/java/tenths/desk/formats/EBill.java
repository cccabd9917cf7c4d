package tenths.desk.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tenths.formats.BillFormat;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.OverLength;
import tenths.formats.TextChange;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.Taxes;
import tenths.formats.ebills.EBills;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.store.TextChanges;

/// The e-bill of an invoice in the format of its client, with the words that the format could not carry as they stood.
public final class EBill {
    /// The kinds under which e-bills are kept, one for each format.
    public static final List<String> KINDS =
            List.of(BillFormat.values()).stream().map(BillFormat::name).toList();

    /// No invoice carries a tax yet: its total is the sum of its lines, and that is what the client owes.
    private static final Taxes TAXES_OF_INVOICES = Taxes.NONE;

    private final byte[] bytes;
    private final Charset charset;
    private final List<TextChanges.Changed> changes;

    private EBill(byte[] bytes, Charset charset, List<TextChanges.Changed> changes) {
        this.bytes = bytes;
        this.charset = charset;
        this.changes = List.copyOf(changes);
    }

    /// @throws UnwritableInvoice with all problems
    public static EBill write(Invoice invoice, FormatProfile profile) {
        var out = new ByteArrayOutputStream();
        try {
            var cleaned = EBills.write(invoice, TAXES_OF_INVOICES, profile, out);
            return new EBill(out.toByteArray(), charset(profile), changes(invoice, profile, cleaned));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// XML is always in UTF-8.
    private static Charset charset(FormatProfile profile) {
        return switch (profile.format()) {
            case LEDES1998B, LEDES98BI -> profile.layout().encoding().charset();
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 -> StandardCharsets.UTF_8;
        };
    }

    /// The bytes alone, the same every time.
    ///
    /// @throws UnwritableInvoice with all problems
    public static byte[] bytes(Invoice invoice, FormatProfile profile) {
        return EBills.toBytes(invoice, TAXES_OF_INVOICES, profile);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// As people read it.
    public String text() {
        return new String(bytes, charset);
    }

    /// In the order of the file, those of the whole invoice first.
    public List<TextChanges.Changed> changes() {
        return changes;
    }

    /// Reads the bytes and compares them with the invoice.
    ///
    /// @return every difference; empty where both say the same
    public List<String> differences(Invoice invoice, FormatProfile profile) {
        return EBills.readBack(bytes, invoice, TAXES_OF_INVOICES, profile);
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

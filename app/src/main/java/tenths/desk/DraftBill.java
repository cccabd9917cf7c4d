package tenths.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.firm.Client;
import tenths.invoicing.Invoice;
import tenths.invoicing.Party;
import tenths.invoicing.shares.Chargeable;
import tenths.invoicing.shares.ShareOfBill;
import tenths.invoicing.shares.SharingOut;
import tenths.store.InvoiceRow.Part;
import tenths.store.MatterFile;
import tenths.store.PrebillRow;

/// An invoice that a prebill would become: the whole bill, or the share of one payer.
///
/// @param profile name of the format profile of whoever gets it
/// @param share null for the whole bill
public record DraftBill(
        Invoice invoice,
        Part part,
        String profile,
        Rules rules,
        @Nullable ShareOfBill share) {
    /// The guidelines that it was judged by; null for none.
    public record Rules(@Nullable String pack, @Nullable Integer version) {}

    /// All invoices of a bill, in the order of its payers.
    ///
    /// @param whole the bill before anybody shares it
    static List<DraftBill> of(Invoice whole, Workings.Computed computed, PrebillRow row, MatterFile file, Books books) {
        var split = computed.split();
        if (split.isNone()) {
            var figures = row.figures();
            var rules = new Rules(figures.pack(), figures.packVersion());
            return List.of(new DraftBill(whole, Part.WHOLE, row.hands().profile(), rules, null));
        }
        var payers = split.agreement().payers();
        var parties = payers.stream()
                .map(payer -> party(books.client(payer.client())))
                .toList();
        var cut = split.cut(whole.lines().stream().map(Chargeable::of).toList());
        return SharingOut.of(whole, cut, parties).stream()
                .map(share ->
                        of(share, books.client(payers.get(share.payer() - 1).client()), row, file, books))
                .toList();
    }

    private static DraftBill of(ShareOfBill share, Client payer, PrebillRow row, MatterFile file, Books books) {
        var pack = books.pack(file, payer.id());
        var rules = pack == null ? new Rules(null, null) : new Rules(pack.name(), pack.version());
        var profile = payer.id().equals(row.client()) ? row.hands().profile() : books.profile(payer.id());
        return new DraftBill(share.invoice(), new Part(share.payer(), 1), profile, rules, share);
    }

    static Party party(Client client) {
        return new Party(client.id().value(), client.name(), client.address());
    }
}

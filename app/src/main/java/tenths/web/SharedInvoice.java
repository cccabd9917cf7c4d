package tenths.web;

import java.util.List;
import tenths.desk.House;
import tenths.store.InvoiceRow;
import tenths.store.SharedBills;

/// The whole bill of an invoice that is the share of one payer.
///
/// @param wholes none where one client paid all
/// @param issued the invoices of all payers
/// @param again whether the share was taken back, is on no other invoice, and others stand
public record SharedInvoice(List<SharedBills.Whole> wholes, List<SharedBills.Issued> issued, boolean again) {
    static SharedInvoice of(House house, InvoiceRow row) {
        if (row.part().isWhole()) {
            return new SharedInvoice(List.of(), List.of(), false);
        }
        var bills = house.sharedBills();
        var issued = bills.issued(row.prebill());
        var standing = issued.stream().filter(each -> !each.credited()).toList();
        var taken =
                standing.stream().noneMatch(each -> each.share() == row.part().share());
        return new SharedInvoice(bills.whole(row.prebill()), issued, taken && !standing.isEmpty());
    }

    /// Whether other payers' shares of the bill stand.
    public boolean besideOthers(String number) {
        return issued.stream()
                .anyMatch(each -> !each.credited() && !each.number().equals(number));
    }
}

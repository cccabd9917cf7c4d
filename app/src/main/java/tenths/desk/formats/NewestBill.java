package tenths.desk.formats;

import java.util.List;
import java.util.Optional;
import tenths.desk.House;
import tenths.desk.OpenPrebill;
import tenths.firm.ClientId;
import tenths.invoicing.Invoice;
import tenths.store.views.ProfileUses;

/// A client's newest open bill, or else its newest invoice: what a profile or a layout is tried on.
final class NewestBill {
    private final House house;

    NewestBill(House house) {
        this.house = house;
    }

    /// Empty where the client has neither.
    Optional<Invoice> of(ClientId client) {
        var use = new ProfileUses(house.transactions()).of(client, house.today());
        return use.flatMap(found -> invoice(found).stream().findFirst());
    }

    private List<Invoice> invoice(ProfileUses.Use use) {
        var prebill = use.prebill();
        var draft = prebill == null
                ? null
                : new OpenPrebill(house)
                        .open(prebill).stream()
                                .findFirst()
                                .map(OpenPrebill.Opened::draft)
                                .orElse(null);
        if (draft != null) {
            return List.of(draft);
        }
        var number = use.invoice();
        return number == null
                ? List.of()
                : house.invoices().find(number).stream()
                        .map(row -> row.invoice())
                        .toList();
    }
}

package tenths.desk.formats;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tenths.desk.House;
import tenths.desk.OpenPrebill;
import tenths.firm.ClientId;
import tenths.store.InvoiceRow;
import tenths.store.views.ProfileUses;

/// A client's newest open bill, or else its newest invoice: what a profile or a layout is tried on.
final class NewestBill {
    private final House house;

    NewestBill(House house) {
        this.house = house;
    }

    /// Empty where the client has neither.
    Optional<Prints.Subject> of(ClientId client) {
        var use = new ProfileUses(house.transactions()).of(client, house.today());
        return use.flatMap(found -> invoice(found).stream()
                .filter(subject -> subject.invoice().client().id().equals(client.value()))
                .findFirst());
    }

    private List<Prints.Subject> invoice(ProfileUses.Use use) {
        var prebill = use.prebill();
        var draft = prebill == null ? List.<Prints.Subject>of() : draft(prebill);
        var number = use.invoice();
        return number == null || !draft.isEmpty()
                ? draft
                : house.invoices().find(number).stream().map(this::kept).toList();
    }

    private List<Prints.Subject> draft(UUID prebill) {
        return new OpenPrebill(house)
                .open(prebill).stream()
                        .flatMap(opened -> opened.paper().stream())
                        .toList();
    }

    private Prints.Subject kept(InvoiceRow row) {
        var paper = house.papers().of(List.of(row.id())).get(row.id());
        return new Prints.Subject(row.invoice(), paper == null ? Set.of() : paper.withheld(), row.serial());
    }
}

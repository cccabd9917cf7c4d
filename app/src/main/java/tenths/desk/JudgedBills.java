package tenths.desk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.desk.approvals.Payers;
import tenths.firm.ClientId;
import tenths.store.PrebillRow;

/// The open bills to which somebody has something to say: those of a client's matters, and those of other clients'
/// matters of which it pays a part.
public final class JudgedBills {
    private JudgedBills() {}

    /// @param pack guidelines of matters, of their clients or of those who pay with them
    public static Collection<UUID> by(House house, String pack) {
        var day = house.today();
        var bills = new LinkedHashSet<>(house.guides().openBills(pack, day));
        var payers = house.directory().terms(day).entrySet().stream()
                .filter(each -> pack.equals(each.getValue().pack()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        bills.addAll(shared(house, payers));
        return bills;
    }

    /// @param clients of the matters, or payers beside them
    public static Collection<UUID> of(House house, Collection<ClientId> clients) {
        var bills = new LinkedHashSet<>(house.prebills().openOf(clients).keySet());
        bills.addAll(shared(house, clients));
        return bills;
    }

    private static Collection<UUID> shared(House house, Collection<ClientId> payers) {
        if (payers.isEmpty()) {
            return List.of();
        }
        var matters = Payers.of(house).byMatter().entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(payers::contains))
                .map(Map.Entry::getKey)
                .toList();
        return matters.isEmpty()
                ? List.of()
                : house.prebills().openOn(matters).stream().map(PrebillRow::id).toList();
    }
}

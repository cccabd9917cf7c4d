package tenths.desk.topups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tenths.desk.HeldForMatters;
import tenths.desk.House;
import tenths.firm.Client;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.TrustBalance;
import tenths.rates.deals.TopUp;
import tenths.store.topups.TopUpRow;

/// The matters for which less is held than was agreed and nobody was asked yet, as the newest balances of the firm's
/// ledger say. Money that was asked for is never counted as received.
public final class Wanting {
    private final House house;

    public Wanting(House house) {
        this.house = house;
    }

    /// A matter below its floor.
    public record Row(Matter matter, Client client, TopUp topUp) {}

    /// What is agreed, and what of it calls for a request.
    ///
    /// @param unknown matters under such a deal of which no balance was ever imported
    public record Found(List<Row> wanting, List<MatterId> unknown) {}

    public Found found() {
        var agreed = HeldForMatters.of(house);
        var balances = house.trustBalances()
                .latest(agreed.stream().map(each -> each.matter().id()).toList());
        var asked = house.topUps().all().stream().collect(Collectors.groupingBy(TopUpRow::matter));
        var wanting = new ArrayList<Row>();
        var unknown = new ArrayList<MatterId>();
        for (var each : agreed) {
            var matter = each.matter().id();
            var balance = balances.get(matter);
            if (balance == null) {
                unknown.add(matter);
            } else if (!isBehind(asked, balance)) {
                TopUp.of(each.terms(), balance)
                        .ifPresent(topUp -> wanting.add(new Row(each.matter(), each.client(), topUp)));
            }
        }
        return new Found(List.copyOf(wanting), List.copyOf(unknown));
    }

    private static boolean isBehind(Map<MatterId, List<TopUpRow>> asked, TrustBalance balance) {
        return asked.getOrDefault(balance.matter(), List.of()).stream().anyMatch(row -> row.isBehind(balance.day()));
    }
}

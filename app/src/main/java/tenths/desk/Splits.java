package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.SplitReader;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.invoicing.shares.Chargeable;
import tenths.invoicing.shares.Cut;
import tenths.invoicing.shares.Cutting;
import tenths.invoicing.shares.SplitAgreement;
import tenths.money.Money;
import tenths.store.SplitAgreements.Version;

/// Who pays which part of the bills of matters, and what earlier bills took up of their layers: read once for a
/// run, then only looked at.
final class Splits {
    /// Nobody shares anything.
    static final Splits NONE = new Splits(Map.of(), Map.of());

    private final Map<MatterId, List<InForce>> byMatter;
    private final Map<MatterId, Map<String, Long>> used;

    private Splits(Map<MatterId, List<InForce>> byMatter, Map<MatterId, Map<String, Long>> used) {
        this.byMatter = byMatter;
        this.used = used;
    }

    private record InForce(Version version, SplitAgreement agreement) {}

    /// An agreement as it acts on one bill.
    ///
    /// @param version null where one client pays all
    /// @param used what earlier bills took up of each layer
    record OnBill(@Nullable Version version, SplitAgreement agreement, Map<String, Money> used, Currency currency) {
        boolean isNone() {
            return agreement.isNone();
        }

        /// The same where nobody shares.
        OnBill none() {
            return new OnBill(null, SplitAgreement.NONE, used, currency);
        }

        /// Only of a bill that is shared, in its currency.
        Cut cut(List<Chargeable> lines) {
            return Cutting.cut(agreement, used, lines, Money.zero(currency));
        }

        /// Whether other bills have changed what is left of the layers.
        boolean isOvertaken(Map<String, Long> usedNow) {
            return agreement.layers().stream()
                    .anyMatch(layer -> used.getOrDefault(layer.name(), Money.zero(currency))
                                    .minor()
                            != usedNow.getOrDefault(layer.name(), 0L));
        }
    }

    /// @param versions of the matters that are looked at, the newest of each first
    static Splits of(House house, List<Version> versions, Map<ClientId, Client> clients) {
        if (versions.isEmpty()) {
            return NONE;
        }
        var byMatter = new HashMap<MatterId, List<InForce>>();
        for (var version : versions) {
            var client = Objects.requireNonNull(clients.get(version.client()), () -> "client " + version.client());
            var agreement = SplitReader.read(version.body(), version.from(), client.currency())
                    .orThrow();
            byMatter.computeIfAbsent(version.matter(), _ -> new ArrayList<>()).add(new InForce(version, agreement));
        }
        return new Splits(byMatter, house.sharedBills().used(byMatter.keySet()));
    }

    /// The newest version that has begun on the last day of the bill's period.
    OnBill onBill(MatterId matter, LocalDate lastDay, Currency currency) {
        var inForce = byMatter.getOrDefault(matter, List.of()).stream()
                .filter(each -> !each.version().from().isAfter(lastDay))
                .findFirst();
        var amounts = used.getOrDefault(matter, Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Money(each.getValue(), currency)));
        return inForce.map(each -> new OnBill(each.version(), each.agreement(), amounts, currency))
                .orElseGet(() -> new OnBill(null, SplitAgreement.NONE, amounts, currency));
    }

    /// The same with a version that is tried, as if it were the newest.
    Splits with(House house, Version tried, SplitAgreement agreement) {
        var more = new HashMap<>(byMatter);
        var versions = new ArrayList<>(List.of(new InForce(tried, agreement)));
        versions.addAll(more.getOrDefault(tried.matter(), List.of()));
        more.put(tried.matter(), versions);
        var amounts = new HashMap<>(used);
        amounts.putAll(house.sharedBills().used(Set.of(tried.matter())));
        return new Splits(more, amounts);
    }
}

package tenths.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.DealFault;
import tenths.connectors.cases.FeeDealReader;
import tenths.connectors.cases.FeeDealReading;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.invoicing.Prebill;
import tenths.rates.deals.FeeDeal;
import tenths.store.FeeDeals;
import tenths.store.PrebillRow;
import tenths.store.views.ProfileUses;

/// Shows what the newest open bill of a client would come to under a fee deal that is still being written. Nothing is
/// kept.
public final class TryFeeDeal {
    private final House house;

    public TryFeeDeal(House house) {
        this.house = house;
    }

    /// What came of it.
    ///
    /// @param faults of the text
    /// @param bill null where the text has faults, or there is no open bill
    public record Tried(List<DealFault> faults, @Nullable Bill bill) {
        public Tried {
            faults = List.copyOf(faults);
        }
    }

    /// One bill as it is and as it would be.
    ///
    /// @param holds false where the deal begins after the bill's period
    public record Bill(PrebillRow row, String matter, Prebill before, Prebill after, boolean holds) {}

    /// @param from first day on which it holds
    public Tried tryOut(FeeDeals.Owner owner, LocalDate from, String body) {
        var client = house.directory().clients().get(owner.client());
        if (client == null) {
            var fault = new DealFault(1, "", "there is no client " + owner.client(), "choose one of the list");
            return new Tried(List.of(fault), null);
        }
        return switch (FeeDealReader.read(body.replace("\r\n", "\n").strip(), from, client.currency())) {
            case FeeDealReading.Refused(var faults) -> new Tried(faults, null);
            case FeeDealReading.Read(var deal) -> {
                var tried = new FeeDeals.Version(owner, 1, from, body, "", "", house.now());
                yield new Tried(
                        List.of(),
                        newest(client, owner.matter())
                                .map(bill -> both(bill, tried, deal))
                                .orElse(null));
            }
        };
    }

    private Optional<PrebillRow> newest(Client client, @Nullable MatterId matter) {
        var id = matter == null ? ofClient(client.id()) : ofMatter(client.id(), matter);
        return id.flatMap(found -> house.prebills().find(found).stream().findFirst());
    }

    private Optional<UUID> ofClient(ClientId client) {
        return new ProfileUses(house.transactions())
                .of(client, house.today())
                .flatMap(use -> Optional.ofNullable(use.prebill()));
    }

    private Optional<UUID> ofMatter(ClientId client, MatterId matter) {
        return house.prebills().openOf(List.of(client)).entrySet().stream()
                .filter(each -> each.getValue().equals(matter))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Bill both(PrebillRow row, FeeDeals.Version tried, FeeDeal deal) {
        var works = house.works().on(List.of(row.id())).getOrDefault(row.id(), List.of());
        var decisions = OpenPrebill.live(house.decisions().history(row.id()));
        var file = Objects.requireNonNull(
                house.directory().matters(List.of(row.matter())).get(row.matter()));
        var now = Workings.forOne(house, row.client(), works);
        var then = now.under(now.books().deals().with(house, tried, deal));
        return new Bill(
                row,
                file.matter().id() + " " + file.matter().name(),
                now.compute(row, file, works, decisions).prebill(),
                then.compute(row, file, works, decisions).prebill(),
                !tried.from().isAfter(row.period().end()));
    }
}

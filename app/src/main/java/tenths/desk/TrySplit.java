package tenths.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.DealFault;
import tenths.connectors.cases.SplitReading;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.invoicing.shares.SplitAgreement;
import tenths.store.PrebillRow;
import tenths.store.SplitAgreements;

/// Shows how the open bill of a matter would be shared under an agreement that is still being written. Nothing is kept.
public final class TrySplit {
    private final House house;

    public TrySplit(House house) {
        this.house = house;
    }

    /// What came of it.
    ///
    /// @param faults of the text
    /// @param bill null where the text has faults, or the matter has no open bill
    public record Tried(List<DealFault> faults, @Nullable Bill bill) {
        public Tried {
            faults = List.copyOf(faults);
        }
    }

    /// One bill with its shares.
    ///
    /// @param shares none where nothing is left on the bill, or a line is in another currency
    /// @param holds false where the agreement begins after the bill's period
    public record Bill(PrebillRow row, String matter, SharesOfBill shares, boolean holds) {}

    /// @param from first day on which it holds
    public Tried tryOut(MatterId matter, LocalDate from, String body) {
        var file = house.directory().matters(List.of(matter)).get(matter);
        if (file == null) {
            return new Tried(
                    List.of(new DealFault(1, "", "there is no matter " + matter, "choose one of the list")), null);
        }
        var owner = file.matter().client();
        return switch (SaveSplit.read(
                house, owner, from, body.replace("\r\n", "\n").strip())) {
            case SplitReading.Refused(var faults) -> new Tried(faults, null);
            case SplitReading.Read(var agreement) -> {
                var tried = new SplitAgreements.Version(matter, owner, 1, from, body, "", "", house.now());
                yield new Tried(
                        List.of(),
                        open(file.matter())
                                .map(row -> shared(row, file.matter(), tried, agreement))
                                .orElse(null));
            }
        };
    }

    private Optional<PrebillRow> open(Matter matter) {
        return house.prebills().openOf(List.of(matter.client())).entrySet().stream()
                .filter(each -> each.getValue().equals(matter.id()))
                .map(Map.Entry::getKey)
                .flatMap(id -> house.prebills().find(id).stream())
                .findFirst();
    }

    private Bill shared(PrebillRow row, Matter matter, SplitAgreements.Version tried, SplitAgreement agreement) {
        var opened = new OpenPrebill(house)
                .open(row, now -> now.shared(now.books().splits().with(house, tried, agreement)));
        return new Bill(
                row,
                matter.id() + " " + matter.name(),
                opened.shares(),
                !tried.from().isAfter(row.period().end()));
    }
}

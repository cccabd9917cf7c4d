package tenths.desk.whatif;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tenths.connectors.cases.DealFault;
import tenths.connectors.cases.FeeDealReader;
import tenths.connectors.cases.FeeDealReading;
import tenths.connectors.cases.TriedChange;
import tenths.desk.AgreedText;
import tenths.desk.House;
import tenths.desk.OpenWork;
import tenths.desk.SaveFeeDeal;
import tenths.firm.Client;
import tenths.store.FeeDeals;

/// A fee deal agreed as it was tried.
///
/// @param from first day on which it holds
record DealAgreed(House house, Client client, TriedChange.Deal deal, LocalDate from, String reason)
        implements Agreeable {
    private FeeDeals.Owner owner() {
        return new FeeDeals.Owner(deal.client(), deal.matter());
    }

    private int newest() {
        return house.feeDeals().history(owner()).stream()
                .findFirst()
                .map(FeeDeals.Version::version)
                .orElse(0);
    }

    private FeeDeals.Version version() {
        return new FeeDeals.Version(owner(), newest() + 1, from, deal.body(), reason, "", house.now());
    }

    private FeeDealReading reading() {
        return FeeDealReader.read(deal.body(), from, client.currency());
    }

    @Override
    public List<String> problems() {
        return switch (reading()) {
            case FeeDealReading.Read _ -> List.of();
            case FeeDealReading.Refused(var faults) -> words(faults);
        };
    }

    private static List<String> words(List<DealFault> faults) {
        return faults.stream().map(DealFault::toString).toList();
    }

    @Override
    public List<OpenWork.Effect> effects() {
        return new OpenWork(house).settled(version(), reading().orThrow());
    }

    /// All of the client: one bill may count the other.
    @Override
    public Collection<UUID> bills() {
        return house.prebills().openOf(List.of(deal.client())).keySet();
    }

    @Override
    public String agree(String actor) {
        var wish = new SaveFeeDeal.Wish(owner(), newest(), from, deal.body(), reason);
        return Integer.toString(saved(new SaveFeeDeal(house).save(wish, actor)));
    }

    /// What was agreed before it holds from its first day on; nothing where it was the first.
    @Override
    public void takeBack(String before, String actor) {
        var made = Integer.parseInt(before);
        if (newest() != made) {
            throw CannotBeAgreed.changedSince("The fee deal");
        }
        var saving = new SaveFeeDeal(house);
        saved(
                made > 1
                        ? saving.takeAgain(owner(), made - 1, actor)
                        : saving.save(new SaveFeeDeal.Wish(owner(), made, from, "", "taken back: " + reason), actor));
    }

    private static int saved(SaveFeeDeal.Outcome outcome) {
        return switch (outcome) {
            case SaveFeeDeal.Outcome.Saved(var version) -> version;
            case SaveFeeDeal.Outcome.Refused(var faults) -> throw new CannotBeAgreed(words(faults));
            case SaveFeeDeal.Outcome.Stale(var newest) ->
                throw new CannotBeAgreed(words(List.of(AgreedText.overtaken(newest))));
        };
    }
}

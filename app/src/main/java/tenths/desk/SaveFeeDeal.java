package tenths.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.cases.DealFault;
import tenths.connectors.cases.FeeDealReader;
import tenths.connectors.cases.FeeDealReading;
import tenths.rates.deals.FeeDeal;
import tenths.store.FeeDeals;
import tenths.store.FeeDeals.Owner;

/// Agrees another version of a client's or a matter's fee deal. Versions are for ever; an earlier one is taken again as
/// the next. Open bills follow when they are checked again; final ones never do.
public final class SaveFeeDeal {
    private final House house;

    public SaveFeeDeal(House house) {
        this.house = house;
    }

    /// @param after the version that was changed; 0 for the first
    /// @param from first day on which it holds
    /// @param body the YAML; blank to agree nothing of its own from that day
    /// @param reason where it is agreed, for the record
    public record Wish(Owner owner, int after, LocalDate from, String body, String reason) {
        AgreedText text() {
            return new AgreedText(after, from, body, reason);
        }
    }

    public sealed interface Outcome {
        record Saved(int version) implements Outcome {}

        /// @param faults all of them; nothing was saved
        record Refused(List<DealFault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        /// Somebody saved meanwhile.
        ///
        /// @param version that is newest now
        record Stale(int version) implements Outcome {}
    }

    public Outcome save(Wish wish, String actor) {
        var client = house.directory().clients().get(wish.owner().client());
        if (client == null) {
            return refused("there is no client " + wish.owner().client(), "choose one of the list");
        }
        var text = wish.text();
        var slips = slips(wish.owner(), text);
        return switch (FeeDealReader.read(text.body(), text.from(), client.currency())) {
            case FeeDealReading.Refused(var faults) -> {
                slips.addAll(faults);
                yield new Outcome.Refused(slips);
            }
            case FeeDealReading.Read(var deal) ->
                slips.isEmpty()
                        ? house.transactions().inOne(() -> add(wish.owner(), text, deal, actor))
                        : new Outcome.Refused(slips);
        };
    }

    private List<DealFault> slips(Owner owner, AgreedText text) {
        var slips = new ArrayList<DealFault>();
        var matter = owner.matter();
        if (matter != null
                && house.directory().matters(List.of(matter)).values().stream()
                        .noneMatch(file -> file.matter().client().equals(owner.client()))) {
            slips.add(new DealFault(1, "", "the client has no matter " + matter, "choose one of its matters"));
        }
        slips.addAll(text.slips("the letter or the schedule"));
        return slips;
    }

    /// Takes an earlier version again, as the newest, from the day on which the newest began.
    public Outcome takeAgain(Owner owner, int version, String actor) {
        var history = house.feeDeals().history(owner);
        return history.stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .map(found -> {
                    var newest = history.getFirst();
                    var again = text(found).again(version, text(newest), newest.version());
                    return save(new Wish(owner, again.after(), again.from(), again.body(), again.reason()), actor);
                })
                .orElseGet(() -> refused("there is no version " + version, "choose one of the list"));
    }

    private static AgreedText text(FeeDeals.Version version) {
        return new AgreedText(version.version(), version.from(), version.body(), version.reason());
    }

    private Outcome add(Owner owner, AgreedText text, FeeDeal deal, String actor) {
        var latest = house.feeDeals().history(owner).stream().findFirst();
        var newest = latest.map(FeeDeals.Version::version).orElse(0);
        var obstacle = text.behind(latest.map(SaveFeeDeal::text).orElse(null), newest);
        if (obstacle.isPresent()) {
            return switch (obstacle.get()) {
                case AgreedText.Obstacle.Stale(var other) -> new Outcome.Stale(other);
                case AgreedText.Obstacle.Said(var fault) -> new Outcome.Refused(List.of(fault));
            };
        }
        var made = new FeeDeals.Version(owner, newest + 1, text.from(), text.body(), text.reason(), actor, house.now());
        if (!house.feeDeals().add(made)) {
            return new Outcome.Stale(newest + 1);
        }
        house.book().append(event(made, deal));
        return new Outcome.Saved(made.version());
    }

    private Event event(FeeDeals.Version made, FeeDeal deal) {
        var owner = made.owner();
        return Event.of(
                        house.now(),
                        made.savedBy(),
                        Action.FEE_DEAL_CHANGED,
                        new Subject("fee deal", owner.words(), made.version()))
                .about(owner.client(), owner.matter())
                .with(Map.of(
                        "from", made.from().toString(),
                        "arrangements",
                                deal.clauses().stream()
                                        .map(clause ->
                                                clause.arrangement().kind().word())
                                        .toList(),
                        "stages", deal.stages().size(),
                        "taxes",
                                deal.taxes().stream()
                                        .map(tax -> tax.tax().name())
                                        .toList(),
                        "sha256", Key.sha256(made.body().getBytes(StandardCharsets.UTF_8))))
                .because(made.reason());
    }

    private static Outcome refused(String message, String repair) {
        return new Outcome.Refused(List.of(AgreedText.fault(message, repair)));
    }
}

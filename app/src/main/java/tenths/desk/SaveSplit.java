package tenths.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.cases.DealFault;
import tenths.connectors.cases.SplitReader;
import tenths.connectors.cases.SplitReading;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.invoicing.shares.SplitAgreement;
import tenths.store.PrebillRow;
import tenths.store.SplitAgreements;

/// Agrees another version of who pays which part of a matter's bills. Versions are for ever; an earlier one is
/// taken again as the next. The open bill of the matter is checked again at once, and an approved one waits for
/// a new approval, since its shares are others; final bills never change.
public final class SaveSplit {
    private final House house;

    public SaveSplit(House house) {
        this.house = house;
    }

    /// @param after the version that was changed; 0 for the first
    /// @param from first day on which it holds
    /// @param body the YAML; blank where one client pays all from that day
    /// @param reason where it is agreed, for the record
    public record Wish(MatterId matter, int after, LocalDate from, String body, String reason) {
        AgreedText text() {
            return new AgreedText(after, from, body, reason);
        }
    }

    public sealed interface Outcome {
        /// @param checked how many open bills were checked again
        record Saved(int version, int checked) implements Outcome {}

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
        return house.directory().matters(List.of(wish.matter())).values().stream()
                .findFirst()
                .map(file -> save(wish, file.matter().client(), actor))
                .orElseGet(() -> refused("there is no matter " + wish.matter(), "choose one of the list"));
    }

    private Outcome save(Wish wish, ClientId owner, String actor) {
        var text = wish.text();
        var slips = new ArrayList<>(text.slips("the letter or the policy"));
        return switch (read(house, owner, text.from(), text.body())) {
            case SplitReading.Refused(var faults) -> {
                slips.addAll(faults);
                yield new Outcome.Refused(slips);
            }
            case SplitReading.Read(var agreement) ->
                slips.isEmpty()
                        ? house.transactions()
                                .inOne(() -> add(new Matter(wish.matter(), owner), text, agreement, actor))
                        : new Outcome.Refused(slips);
        };
    }

    /// The agreement of a text, whose payers are clients with the currency of the matter's own.
    static SplitReading read(House house, ClientId owner, LocalDate from, String body) {
        var clients = house.directory().clients();
        var client = Objects.requireNonNull(clients.get(owner));
        return switch (SplitReader.read(body, from, client.currency())) {
            case SplitReading.Refused refused -> refused;
            case SplitReading.Read read -> {
                var strangers = read.agreement().payers().stream()
                        .flatMap(payer -> stranger(payer.client(), clients, client).stream())
                        .toList();
                yield strangers.isEmpty() ? read : new SplitReading.Refused(strangers);
            }
        };
    }

    private static List<DealFault> stranger(ClientId payer, Map<ClientId, Client> clients, Client owner) {
        var client = clients.get(payer);
        if (client == null) {
            return List.of(new DealFault(
                    1, "payers", "there is no client " + payer, "choose one of the list, or set the payer up as one"));
        }
        return client.currency().equals(owner.currency())
                ? List.of()
                : List.of(new DealFault(
                        1,
                        "payers",
                        "client " + payer + " is billed in " + client.currency() + " and the matter in "
                                + owner.currency(),
                        "name a client that is billed in " + owner.currency()));
    }

    /// Takes an earlier version again, as the newest, from the day on which the newest began.
    public Outcome takeAgain(MatterId matter, int version, String actor) {
        var history = house.splitAgreements().history(matter);
        return history.stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .map(found -> {
                    var newest = history.getFirst();
                    var again = text(found).again(version, text(newest), newest.version());
                    return save(new Wish(matter, again.after(), again.from(), again.body(), again.reason()), actor);
                })
                .orElseGet(() -> refused("there is no version " + version, "choose one of the list"));
    }

    private static AgreedText text(SplitAgreements.Version version) {
        return new AgreedText(version.version(), version.from(), version.body(), version.reason());
    }

    private record Matter(MatterId id, ClientId client) {}

    private Outcome add(Matter matter, AgreedText text, SplitAgreement agreement, String actor) {
        var latest = house.splitAgreements().history(matter.id()).stream().findFirst();
        var newest = latest.map(SplitAgreements.Version::version).orElse(0);
        var obstacle = text.behind(latest.map(SaveSplit::text).orElse(null), newest);
        if (obstacle.isPresent()) {
            return switch (obstacle.get()) {
                case AgreedText.Obstacle.Stale(var other) -> new Outcome.Stale(other);
                case AgreedText.Obstacle.Said(var fault) -> new Outcome.Refused(List.of(fault));
            };
        }
        var made = new SplitAgreements.Version(
                matter.id(), matter.client(), newest + 1, text.from(), text.body(), text.reason(), actor, house.now());
        if (!house.splitAgreements().add(made)) {
            return new Outcome.Stale(newest + 1);
        }
        var checked = recheck(made);
        var events = new ArrayList<Event>();
        events.add(event(made, agreement));
        checked.forEach(row -> events.add(CheckAgain.event(house, row, actor)));
        house.book().append(events);
        return new Outcome.Saved(made.version(), checked.size());
    }

    /// At most one bill of a matter is open.
    private List<PrebillRow> recheck(SplitAgreements.Version made) {
        var open = house.prebills().openOf(List.of(made.client())).entrySet().stream()
                .filter(each -> each.getValue().equals(made.matter()))
                .map(Map.Entry::getKey)
                .toList();
        return house.prebills().lock(open).stream()
                .filter(row -> row.state().open())
                .map(row -> new Recheck(house).after(row))
                .toList();
    }

    private Event event(SplitAgreements.Version made, SplitAgreement agreement) {
        return Event.of(
                        house.now(),
                        made.savedBy(),
                        Action.SPLIT_CHANGED,
                        new Subject("split", made.matter().value(), made.version()))
                .about(made.client(), made.matter())
                .with(Map.of(
                        "from", made.from().toString(),
                        "payers",
                                agreement.payers().stream()
                                        .map(payer -> payer.client().value())
                                        .toList(),
                        "layers",
                                agreement.layers().stream()
                                        .map(SplitAgreement.Layer::name)
                                        .toList(),
                        "rules", agreement.rules().size(),
                        "sha256", Key.sha256(made.body().getBytes(StandardCharsets.UTF_8))))
                .because(made.reason());
    }

    private static Outcome refused(String message, String repair) {
        return new Outcome.Refused(List.of(AgreedText.fault(message, repair)));
    }
}

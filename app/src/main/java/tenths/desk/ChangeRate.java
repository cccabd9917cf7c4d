package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.invoicing.Prebilling;
import tenths.money.Money;
import tenths.rates.Agreement;
import tenths.rates.RateBook;
import tenths.rates.RateChange;
import tenths.rates.Scope;
import tenths.store.MatterFile;
import tenths.store.Neighbours;
import tenths.time.Work;

/// Agrees another rate from a day on. Before anything changes it says what the work that is not final yet would come
/// to;
/// what is on a final bill keeps its price for ever.
public final class ChangeRate {
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final House house;

    public ChangeRate(House house) {
        this.house = house;
    }

    /// One matter before and after.
    ///
    /// @param bill open prebill that its work is on; null where it waits for one
    /// @param lines whose amount is another
    /// @param before all fees of these lines, as they are priced now and before any decision
    public record Effect(MatterId matter, @Nullable UUID bill, int lines, Money before, Money after) {}

    /// What a change would do.
    ///
    /// @param put agreements that would be new or other than they are
    /// @param effects only of matters where a line gets another amount
    /// @param problems why it cannot be
    public record Preview(List<Agreement> put, List<Effect> effects, List<String> problems) {
        public Preview {
            put = List.copyOf(put);
            effects = List.copyOf(effects);
            problems = List.copyOf(problems);
        }

        public Set<UUID> bills() {
            return effects.stream().map(Effect::bill).filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }

    public Preview preview(RateChange change) {
        var problems = new ArrayList<>(problems(change));
        var all = house.agreements().all();
        var made = change.among(all, () -> house.ids().next().toString());
        problems.addAll(made.problems());
        return problems.isEmpty()
                ? new Preview(made.put(), effects(change, all, made.put()), List.of())
                : new Preview(List.of(), List.of(), problems);
    }

    private List<String> problems(RateChange change) {
        var problems = new ArrayList<String>();
        var scope = change.scope();
        var directory = house.directory();
        if (change.source().isBlank()) {
            problems.add("Say where it is agreed: a letter with its date, or the schedule of an agreement.");
        }
        var client = scope.client();
        if (client != null && !directory.clients().containsKey(client)) {
            problems.add("There is no client " + client.value() + ".");
        }
        var matter = scope.matter();
        if (matter != null && !directory.matterIds().contains(matter.value())) {
            problems.add("There is no matter " + matter.value() + ".");
        }
        var person = scope.timekeeper();
        if (person != null && !directory.timekeepers().containsKey(person)) {
            problems.add("There is no timekeeper " + person.value() + ".");
        }
        return problems;
    }

    /// The same prices before and after, for whom the change may concern.
    private record Prices(Workings now, Workings then) {
        Effect effect(Matter matter, @Nullable UUID bill, List<Work> works) {
            var client = matter.client();
            var before = now.price(client, works);
            var after = then.price(client, works);
            var lines = IntStream.range(0, works.size())
                    .filter(i -> !before.get(i).amount().equals(after.get(i).amount()))
                    .boxed()
                    .toList();
            var currency = now.books().client(client).currency();
            return new Effect(
                    matter.id(),
                    bill,
                    lines.size(),
                    Prebilling.sum(lines.stream().map(before::get).toList(), currency),
                    Prebilling.sum(lines.stream().map(after::get).toList(), currency));
        }
    }

    private List<Effect> effects(RateChange change, List<Agreement> all, List<Agreement> put) {
        var books = Books.all(house);
        var prices = new Prices(pricing(books), pricing(books.at(RateBook.of(changed(all, put)))));
        var clients = clients(change.scope(), books);
        var files = house.directory().matters(house.directory().mattersOf(clients));
        var effects = new ArrayList<Effect>();
        house.works().waiting(files.keySet(), END_OF_TIME).stream()
                .collect(Collectors.groupingBy(Work::matter))
                .forEach((matter, works) -> effects.add(prices.effect(file(files, matter), null, works)));
        var open = house.prebills().openOf(clients);
        house.works().on(open.keySet()).forEach((bill, works) -> {
            var matter = Objects.requireNonNull(open.get(bill));
            effects.add(prices.effect(file(files, matter), bill, works));
        });
        effects.removeIf(effect -> effect.lines() == 0);
        effects.sort(Comparator.comparing(effect -> effect.matter().value()));
        return effects;
    }

    private static Matter file(Map<MatterId, MatterFile> files, MatterId matter) {
        return Objects.requireNonNull(files.get(matter)).matter();
    }

    private static Workings pricing(Books books) {
        return new Workings(books, new Neighbours.Days(Map.of(), Map.of()), List.of());
    }

    private Set<ClientId> clients(Scope scope, Books books) {
        var matter = scope.matter();
        if (matter != null) {
            return house.directory().matters(List.of(matter)).values().stream()
                    .map(file -> file.matter().client())
                    .collect(Collectors.toSet());
        }
        var client = scope.client();
        return client == null ? books.clients().keySet() : Set.of(client);
    }

    private static List<Agreement> changed(List<Agreement> all, List<Agreement> put) {
        var byId = new LinkedHashMap<String, Agreement>();
        all.forEach(each -> byId.put(each.id(), each));
        put.forEach(each -> byId.put(each.id(), each));
        return List.copyOf(byId.values());
    }

    /// Agrees it. Open bills keep their prices until they are checked again; see [CheckAgain].
    ///
    /// @return what it does, as far as it was agreed
    public Preview agree(RateChange change, String actor) {
        return house.transactions().inOne(() -> {
            var preview = preview(change);
            house.agreements().put(preview.put());
            house.book()
                    .append(preview.put().stream()
                            .map(each -> event(each, actor))
                            .toList());
            return preview;
        });
    }

    private Event event(Agreement agreement, String actor) {
        var to = agreement.to();
        return Event.of(house.now(), actor, Action.AGREEMENT_CHANGED, new Subject("agreement", agreement.id(), 1))
                .about(agreement.scope().client(), agreement.scope().matter())
                .with(Map.of(
                        "from", agreement.from().toString(),
                        "to", to == null ? "" : to.toString(),
                        "rate", agreement.perHour().toPlainString(),
                        "source", agreement.source()));
    }
}

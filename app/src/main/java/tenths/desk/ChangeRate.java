package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterGroup;
import tenths.firm.MatterId;
import tenths.invoicing.Prebilling;
import tenths.money.Money;
import tenths.rates.Agreement;
import tenths.rates.RateBook;
import tenths.rates.RateChange;
import tenths.rates.Scope;
import tenths.store.MatterFile;
import tenths.store.Neighbours;
import tenths.store.RateAgreements;
import tenths.store.agreements.MatterGroups;
import tenths.time.Work;

/// Agrees another rate, corrects, withdraws or takes back one, raises all, lets a matter join or leave a group, or
/// moves
/// it to another place. Before anything
/// changes it says what the work that is not final yet would come to; what is on a final bill keeps its price for ever.
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
    /// @param withdrawn agreements that would end without another
    /// @param effects only of matters where a line gets another amount
    /// @param problems why it cannot be
    public record Preview(List<Agreement> put, List<Agreement> withdrawn, List<Effect> effects, List<String> problems) {
        public Preview {
            put = List.copyOf(put);
            withdrawn = List.copyOf(withdrawn);
            effects = List.copyOf(effects);
            problems = List.copyOf(problems);
        }

        public static Preview refused(List<String> problems) {
            return new Preview(List.of(), List.of(), List.of(), problems);
        }

        public Set<UUID> bills() {
            return effects.stream().map(Effect::bill).filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }

    public Preview preview(RateChange change) {
        return preview(new RateWish.Agree(change));
    }

    public Preview preview(RateWish wish) {
        return preview(new RatePlans(house).of(wish));
    }

    private Preview preview(RatePlan plan) {
        return plan.problems().isEmpty()
                ? new Preview(plan.put(), plan.withdrawn(), effects(plan), List.of())
                : Preview.refused(plan.problems());
    }

    /// What the bills that are open and the work that waits would come to, decisions, deals and rules and all.
    ///
    /// @return none where it cannot be
    public List<OpenWork.Effect> onOpenWork(RateWish wish) {
        var plan = new RatePlans(house).of(wish);
        return plan.problems().isEmpty() ? new OpenWork(house).rated(plan, clients(plan, Books.all(house))) : List.of();
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

    private List<Effect> effects(RatePlan plan) {
        var books = Books.all(house);
        var agreements = plan.applied(house.agreements().all());
        var rates = RateBook.of(agreements, plan.whereabouts(house.groups()));
        var prices = new Prices(pricing(books), pricing(books.at(rates)));
        var clients = clients(plan, books);
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

    /// For whom anything may change.
    private Set<ClientId> clients(RatePlan plan, Books books) {
        var agreements = new ArrayList<>(plan.put());
        agreements.addAll(plan.withdrawn());
        var scopes = agreements.stream().map(Agreement::scope).toList();
        if (scopes.stream().anyMatch(ChangeRate::isOfFirm)) {
            return books.clients().keySet();
        }
        var clients =
                scopes.stream().map(Scope::client).filter(Objects::nonNull).collect(Collectors.toSet());
        var matters = new ArrayList<MatterId>();
        scopes.stream().map(Scope::matter).filter(Objects::nonNull).forEach(matters::add);
        matters.addAll(plan.places().keySet());
        Stream.concat(plan.joined().stream(), plan.left().stream())
                .forEach(row -> matters.add(row.member().matter()));
        house.directory()
                .matters(matters)
                .values()
                .forEach(file -> clients.add(file.matter().client()));
        var groups = scopes.stream().map(Scope::group).filter(Objects::nonNull).collect(Collectors.toSet());
        house.groups().all().stream()
                .filter(group -> groups.contains(group.id()))
                .forEach(group -> clients.add(group.client()));
        return clients;
    }

    private static boolean isOfFirm(Scope scope) {
        return scope.client() == null && scope.matter() == null && scope.group() == null;
    }

    public Preview agree(RateChange change, String actor) {
        return agree(new RateWish.Agree(change), actor);
    }

    /// Agrees it. Open bills keep their prices until they are checked again; see [CheckAgain].
    ///
    /// @return what it does, as far as it was agreed
    public Preview agree(RateWish wish, String actor) {
        return house.transactions().inOne(() -> {
            house.agreements().lock();
            var plan = new RatePlans(house).of(wish);
            var preview = preview(plan);
            if (preview.problems().isEmpty()) {
                put(plan, actor);
            }
            return preview;
        });
    }

    private void put(RatePlan plan, String actor) {
        var change = new RateAgreements.Change(house.ids().next(), house.now(), actor);
        house.agreements().withdraw(plan.withdrawn().stream().map(Agreement::id).toList(), change);
        house.agreements().put(plan.put(), change);
        house.groups().put(plan.left().stream().map(MatterGroups.Row::id).toList(), plan.joined(), house.now());
        plan.places().forEach(house.groups()::place);
        var events = new ArrayList<Event>();
        plan.places().forEach((matter, place) -> events.add(moved(matter, place, actor)));
        plan.put().forEach(each -> events.add(event(each, plan, change)));
        plan.withdrawn().forEach(each -> events.add(event(each, plan, change)));
        plan.left().forEach(row -> events.add(event(row.member(), true, actor)));
        plan.joined().forEach(row -> events.add(event(row.member(), false, actor)));
        house.book().append(events);
    }

    private Event event(Agreement agreement, RatePlan plan, RateAgreements.Change change) {
        var to = agreement.to();
        var isWithdrawn = plan.withdrawn().contains(agreement);
        var event = Event.of(
                        house.now(), change.by(), Action.AGREEMENT_CHANGED, new Subject("agreement", agreement.id(), 1))
                .about(agreement.scope().client(), agreement.scope().matter())
                .with(Map.of(
                        "change", change.id().toString(),
                        "from", agreement.from().toString(),
                        "to", to == null ? "" : to.toString(),
                        "rate", agreement.perHour().toPlainString(),
                        "kind", agreement.kind().name(),
                        "approval", agreement.approval().words(),
                        "withdrawn", isWithdrawn,
                        "source", agreement.source()));
        return plan.reason().isBlank() ? event : event.because(plan.reason());
    }

    private Event moved(MatterId matter, String place, String actor) {
        return Event.of(house.now(), actor, Action.MATTER_CHANGED, new Subject("matter", matter.value(), 1))
                .about(null, matter)
                .with(Map.of("place", place));
    }

    private Event event(MatterGroup.Member member, boolean isOver, String actor) {
        var to = member.to();
        return Event.of(
                        house.now(),
                        actor,
                        Action.MATTER_GROUP_CHANGED,
                        new Subject("group", member.group().value(), 1))
                .about(null, member.matter())
                .with(Map.of(
                        "from", member.from().toString(), "to", to == null ? "" : to.toString(), "superseded", isOver));
    }
}

package tenths.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.guidelines.DayOf;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Mute;
import tenths.rates.ClientTerms;
import tenths.rates.Increment;
import tenths.rates.Pricing;
import tenths.rates.RateBook;
import tenths.store.FeeDeals;
import tenths.store.MatterFile;
import tenths.store.Packs;
import tenths.store.SplitAgreements;
import tenths.store.Terms;

/// What the firm has agreed, as of one day: read once for a run, then only looked at.
record Books(
        Firm firm,
        Map<ClientId, Client> clients,
        Map<ClientId, Terms> terms,
        Map<TimekeeperId, Timekeeper> people,
        Map<ClientId, Set<TimekeeperId>> approved,
        Map<String, GuidelinePack> packs,
        Map<ClientId, List<Mute>> mutes,
        Pricing pricing,
        Deals deals,
        Splits splits,
        Registers registers,
        LocalDate today) {
    private static final String STANDARD_PROFILE = "standard";

    /// Everything, for runs over many clients.
    static Books all(House house) {
        return of(
                house,
                new Pricing(RateBook.of(house.agreements().all(), house.groups().whereabouts())),
                house.feeDeals().all(),
                house.splitAgreements().all(),
                Registers.of(house, null));
    }

    /// What one client's bills need.
    static Books of(House house, ClientId client) {
        var pricing = new Pricing(
                RateBook.of(house.agreements().of(client), house.groups().whereabouts()));
        return of(
                house,
                pricing,
                house.feeDeals().of(client),
                house.splitAgreements().of(client),
                Registers.of(house, null));
    }

    private static Books of(
            House house,
            Pricing pricing,
            List<FeeDeals.Version> deals,
            List<SplitAgreements.Version> splits,
            Registers registers) {
        var today = house.today();
        var directory = house.directory();
        var clients = directory.clients();
        return new Books(
                directory.firm(),
                clients,
                directory.terms(today),
                directory.timekeepers(),
                directory.approved(today),
                packs(house, today),
                house.mutes().inForce(today),
                pricing,
                Deals.of(house, deals, clients),
                Splits.of(house, splits, clients),
                registers,
                today);
    }

    private static Map<String, GuidelinePack> packs(House house, LocalDate today) {
        var packs = new HashMap<String, GuidelinePack>();
        house.packs().inForce(today).forEach(text -> packs.put(text.name(), house.read(text)));
        var byWork = packs.entrySet().stream()
                .filter(pack -> pack.getValue().dayOf() == DayOf.WORK)
                .map(Map.Entry::getKey)
                .toList();
        if (!byWork.isEmpty()) {
            house.packs().begun(byWork, today).stream()
                    .collect(Collectors.groupingBy(
                            Packs.Text::name, Collectors.mapping(house::read, Collectors.toList())))
                    .forEach((name, versions) -> packs.put(name, GuidelinePack.byDayOfWork(versions)));
        }
        return packs;
    }

    /// The same with other rates.
    Books at(RateBook rates) {
        return new Books(
                firm,
                clients,
                terms,
                people,
                approved,
                packs,
                mutes,
                new Pricing(rates),
                deals,
                splits,
                registers,
                today);
    }

    /// The same with other fee deals.
    Books under(Deals others) {
        return new Books(
                firm, clients, terms, people, approved, packs, mutes, pricing, others, splits, registers, today);
    }

    /// The same with other terms of one client.
    Books agreeing(Terms others) {
        var all = new HashMap<>(terms);
        all.put(others.client(), others);
        return new Books(firm, clients, all, people, approved, packs, mutes, pricing, deals, splits, registers, today);
    }

    /// The same with another text of some guidelines.
    Books judging(GuidelinePack other) {
        var all = new HashMap<>(packs);
        all.put(other.name(), other);
        return new Books(firm, clients, terms, people, approved, all, mutes, pricing, deals, splits, registers, today);
    }

    /// The same with other payers.
    Books shared(Splits others) {
        return new Books(
                firm, clients, terms, people, approved, packs, mutes, pricing, deals, others, registers, today);
    }

    /// The same with what clients approved and bills have used of it by now.
    Books resting(Registers others) {
        return new Books(firm, clients, terms, people, approved, packs, mutes, pricing, deals, splits, others, today);
    }

    Client client(ClientId id) {
        return Objects.requireNonNull(clients.get(id), () -> "client " + id);
    }

    Timekeeper person(TimekeeperId id) {
        return Objects.requireNonNull(people.get(id), () -> "timekeeper " + id);
    }

    /// How the client's time becomes billed hours; a tenth, upwards, where nothing else was agreed.
    ClientTerms clientTerms(ClientId id) {
        var agreed = terms.get(id);
        return new ClientTerms(id, client(id).currency(), agreed == null ? Increment.TENTH_UP : agreed.increment());
    }

    /// The pack of the matter, or else of its client, without what is muted today; null where neither has one.
    @Nullable
    GuidelinePack pack(MatterFile file) {
        return pack(file, file.matter().client());
    }

    /// The pack by which a payer judges its share of a matter: its own, and that of the matter for the matter's client.
    @Nullable
    GuidelinePack pack(MatterFile file, ClientId payer) {
        var own = payer.equals(file.matter().client()) ? file.pack() : null;
        var agreed = terms.get(payer);
        var name = own != null ? own : agreed == null ? null : agreed.pack();
        var pack = name == null ? null : packs.get(name);
        return pack == null ? null : pack.without(mutes.getOrDefault(payer, List.of()));
    }

    String profile(ClientId id) {
        var agreed = terms.get(id);
        return agreed == null ? STANDARD_PROFILE : agreed.profile();
    }

    /// Empty where the client keeps no list.
    Set<TimekeeperId> approvedBy(ClientId id) {
        var agreed = terms.get(id);
        return agreed == null || !agreed.approvedOnly() ? Set.of() : approved.getOrDefault(id, Set.of());
    }
}

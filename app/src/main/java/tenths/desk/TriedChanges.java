package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tenths.connectors.cases.DealFault;
import tenths.connectors.cases.FeeDealReader;
import tenths.connectors.cases.FeeDealReading;
import tenths.connectors.cases.TriedChange;
import tenths.connectors.packs.PackFault;
import tenths.connectors.packs.PackReader;
import tenths.connectors.packs.PackReading;
import tenths.connectors.packs.RuleChange;
import tenths.connectors.profiles.ProfileFault;
import tenths.connectors.profiles.ProfileReader;
import tenths.connectors.profiles.ProfileReading;
import tenths.desk.formats.KnownLayouts;
import tenths.firm.ClientId;
import tenths.firm.MatterGroup;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.Whereabouts;
import tenths.guidelines.Dossier;
import tenths.guidelines.GuidelinePack;
import tenths.invoicing.whatif.Change;
import tenths.rates.RateBook;
import tenths.rates.RateChange;

/// Makes of a change as it is written down one that can be tried: with the firm's clients, packs and deals.
final class TriedChanges {
    private final House house;
    private final List<String> problems;

    /// @param problems gets all that is wrong
    TriedChanges(House house, List<String> problems) {
        this.house = house;
        this.problems = problems;
    }

    /// None where anything is wrong.
    Optional<Trial> of(TriedChange tried) {
        return tried instanceof TriedChange.Format format
                ? format(format)
                : change(tried).map(Trial.OfChange::new);
    }

    private Optional<Change> change(TriedChange tried) {
        return switch (tried) {
            case TriedChange.Nothing() -> Optional.of(new Change.Nothing());
            case TriedChange.Rate(var rate) -> rate(rate);
            case TriedChange.Joined(var matter, var group, var from) ->
                belonging(
                        new RateWish.Join(new MatterGroup.Member(group, matter, from, null)),
                        (book, then) ->
                                new Change.Belonging(matter, from, true, book, then, toldIn(group, matter, then)));
            case TriedChange.Moved(var matter, var place) ->
                belonging(
                        new RateWish.Move(matter, place),
                        (book, then) -> new Change.Belonging(matter, LocalDate.MIN, false, book, then, _ -> List.of()));
            case TriedChange.Rise(var client, var from, var percent) ->
                client == null || known(client)
                        ? Optional.of(new Change.Rise(client, from, percent))
                        : Optional.empty();
            case TriedChange.Rule rule -> rule(rule);
            case TriedChange.Rounding(var client, var increment) ->
                known(client) ? Optional.of(new Change.Rounding(client, increment)) : Optional.empty();
            case TriedChange.Deal deal -> deal(deal);
            case TriedChange.Format _ -> Optional.empty();
        };
    }

    boolean known(ClientId client) {
        var isKnown = house.directory().clients().containsKey(client);
        if (!isKnown) {
            problems.add("There is no client " + client.value() + ".");
        }
        return isKnown;
    }

    boolean known(MatterId matter) {
        var isKnown = !house.directory().matters(List.of(matter)).isEmpty();
        if (!isKnown) {
            problems.add("There is no matter " + matter.value() + ".");
        }
        return isKnown;
    }

    private Optional<Change> rate(RateChange rate) {
        var before = problems.size();
        var scope = rate.scope();
        var client = scope.client();
        var matter = scope.matter();
        var person = scope.timekeeper();
        var group = scope.group();
        if (client != null) {
            known(client);
        }
        if (matter != null) {
            known(matter);
        }
        if (person != null && !house.directory().timekeepers().containsKey(person)) {
            problems.add("There is no timekeeper " + person.value() + ".");
        }
        if (group != null
                && house.groups().all().stream().noneMatch(each -> each.id().equals(group))) {
            problems.add("There is no group of matters " + group + ".");
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Change.Rate(rate, house.groups().whereabouts()));
    }

    /// With the rates as they are, and the matter where it would have been.
    private Optional<Change> belonging(RateWish wish, BiFunction<RateBook, Whereabouts, Change> change) {
        var plan = new RatePlans(house).of(wish);
        problems.addAll(plan.problems());
        if (!plan.problems().isEmpty()) {
            return Optional.empty();
        }
        var then = plan.whereabouts(house.groups());
        return Optional.of(change.apply(RateBook.of(house.agreements().all(), then), then));
    }

    /// The rates of a group of which payers of a matter in it were told.
    private Function<ClientId, List<Dossier.Notice>> toldIn(MatterGroupId group, MatterId matter, Whereabouts then) {
        var agreements = house.agreements().all().stream()
                .filter(each -> group.equals(each.scope().group()))
                .toList();
        var told =
                new ToldRates(agreements, then, house.directory().timekeepers().values());
        var file = Objects.requireNonNull(
                house.directory().matters(List.of(matter)).get(matter));
        return payer -> told.to(payer, file.matter(), house.today());
    }

    /// The rule is other in each version of the pack that has it.
    private Optional<Change> rule(TriedChange.Rule rule) {
        var change = new RuleChange(rule.rule(), rule.severity(), rule.parameters());
        var instead = new HashMap<Integer, GuidelinePack>();
        var faults = new ArrayList<PackFault>();
        for (var text : house.packs().versions(rule.pack())) {
            switch (PackReader.read(text.body(), change)) {
                case PackReading.Read(var pack) ->
                    instead.put(text.version(), pack.pack().sharing(house.read(text)));
                case PackReading.Refused(var refused) -> {
                    if (faults.isEmpty()) {
                        faults.addAll(refused); // of the newest version
                    }
                }
            }
        }
        if (!instead.isEmpty()) {
            return Optional.of(new Change.Rules(rule.pack(), Map.copyOf(instead)));
        }
        if (faults.isEmpty()) {
            problems.add("There is no guideline pack " + rule.pack() + ".");
        }
        faults.forEach(fault -> problems.add("%s: %s".formatted(rule.pack(), fault)));
        return Optional.empty();
    }

    private Optional<Change> deal(TriedChange.Deal deal) {
        var client = house.directory().clients().get(deal.client());
        var matter = deal.matter();
        if (client == null) {
            problems.add("There is no client " + deal.client().value() + ".");
            return Optional.empty();
        }
        if (matter != null && !known(matter)) {
            return Optional.empty();
        }
        return switch (FeeDealReader.read(deal.body(), deal.from(), client.currency())) {
            case FeeDealReading.Read(var read) -> Optional.of(new Change.Deal(client.id(), matter, read));
            case FeeDealReading.Refused(var faults) -> {
                faults.stream().map(DealFault::toString).forEach(problems::add);
                yield Optional.empty();
            }
        };
    }

    private Optional<Trial> format(TriedChange.Format format) {
        if (!known(format.client())) {
            return Optional.empty();
        }
        return switch (ProfileReader.read(format.body())) {
            case ProfileReading.Refused(var faults) -> {
                faults.stream().map(ProfileFault::toString).forEach(problems::add);
                yield Optional.empty();
            }
            case ProfileReading.Read(var profile) -> {
                var writing = new KnownLayouts(house).writing(profile);
                if (writing.isEmpty()) {
                    problems.add("There is no layout " + profile.ownLayout() + " of your own.");
                }
                yield writing.map(how -> new TriedFormat(format.client(), how));
            }
        };
    }
}

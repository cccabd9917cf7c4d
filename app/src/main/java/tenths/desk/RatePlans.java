package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterGroup;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.rates.Agreement;
import tenths.rates.RateChange;
import tenths.rates.RateRise;
import tenths.rates.Scope;
import tenths.store.RateAgreements;
import tenths.store.agreements.MatterGroups;

/// Works out what a wish about rates comes to, and all that stands against it.
final class RatePlans {
    private static final int LONGEST_PLACE = 100;

    private final House house;

    RatePlans(House house) {
        this.house = house;
    }

    RatePlan of(RateWish wish) {
        return switch (wish) {
            case RateWish.Agree(var change) -> agree(change);
            case RateWish.Correct(var instead, var reason) -> correct(instead, reason);
            case RateWish.Withdraw(var id, var reason) -> withdraw(id, reason);
            case RateWish.TakeBack(var change) -> takeBack(change);
            case RateWish.Raise(var rise) -> raise(rise);
            case RateWish.Move(var matter, var place) -> move(matter, place);
            case RateWish.Join(var member) -> join(member);
            case RateWish.Leave(var matter, var after) -> leave(matter, after);
        };
    }

    private RatePlan agree(RateChange change) {
        var problems = problems(change.scope(), change.source());
        var made =
                change.among(house.agreements().all(), () -> house.ids().next().toString());
        problems.addAll(made.problems());
        return problems.isEmpty() ? RatePlan.of(made.put(), List.of(), "") : RatePlan.refused(problems);
    }

    private RatePlan raise(RateRise rise) {
        var client = rise.client();
        var problems = problems(new Scope(client, null, null, null), rise.source());
        var directory = house.directory();
        var matters = client == null ? Set.of() : Set.copyOf(directory.mattersOf(List.of(client)));
        var groups = house.groups().all().stream()
                .filter(group -> group.client().equals(client))
                .map(MatterGroup::id)
                .collect(Collectors.toSet());
        var classes = directory.timekeepers().values().stream()
                .collect(Collectors.toMap(Timekeeper::id, Timekeeper::classification));
        var whose = new RateRise.Whose(
                scope -> (client != null && client.equals(scope.client()))
                        || (scope.matter() != null && matters.contains(scope.matter()))
                        || (scope.group() != null && groups.contains(scope.group())),
                classes);
        var made = rise.among(
                house.agreements().all(), whose, () -> house.ids().next().toString());
        problems.addAll(made.problems());
        return problems.isEmpty() ? RatePlan.of(made.put(), List.of(), "") : RatePlan.refused(problems);
    }

    private RatePlan move(MatterId matter, String place) {
        var problems = new ArrayList<String>();
        if (place.length() > LONGEST_PLACE) {
            problems.add("A place has at most " + LONGEST_PLACE + " characters.");
        }
        if (house.directory().matters(List.of(matter)).isEmpty()) {
            problems.add("There is no matter " + matter + ".");
        }
        if (place.equals(house.groups().places().getOrDefault(matter, ""))) {
            problems.add("Matter " + matter + " is handled there already.");
        }
        return problems.isEmpty() ? RatePlan.of(matter, place) : RatePlan.refused(problems);
    }

    private RatePlan correct(Agreement instead, String reason) {
        var problems = problems(instead.scope(), instead.source());
        if (reason.isBlank()) {
            problems.add("Say why it is corrected.");
        }
        var all = house.agreements().all();
        if (all.stream().noneMatch(each -> each.id().equals(instead.id()))) {
            problems.add("There is no such agreement any more.");
        }
        if (all.contains(instead)) {
            problems.add("Nothing is other than it was.");
        }
        problems.addAll(rivals(List.of(instead), all));
        return problems.isEmpty() ? RatePlan.of(List.of(instead), List.of(), reason) : RatePlan.refused(problems);
    }

    private RatePlan withdraw(String id, String reason) {
        var problems = new ArrayList<String>();
        if (reason.isBlank()) {
            problems.add("Say why it is withdrawn.");
        }
        var found = house.agreements().all().stream()
                .filter(each -> each.id().equals(id))
                .toList();
        if (found.isEmpty()) {
            problems.add("There is no such agreement any more.");
        }
        return problems.isEmpty() ? RatePlan.of(List.of(), found, reason) : RatePlan.refused(problems);
    }

    private RatePlan takeBack(UUID change) {
        var rows = house.agreements().of(change);
        var live = house.agreements().all();
        var made = rows.stream().filter(row -> change.equals(row.change())).toList();
        var ended = rows.stream()
                .filter(row -> change.equals(row.endedBy()))
                .map(RateAgreements.Recorded::agreement)
                .toList();
        var before = byId(ended);
        var now = byId(live);
        var recorded = made.stream().map(row -> row.agreement().id()).toList();
        var isLater = made.stream().anyMatch(row -> row.until() != null)
                || ended.stream().anyMatch(each -> now.containsKey(each.id()) && !recorded.contains(each.id()));
        if (rows.isEmpty() || isLater) {
            return RatePlan.refused(
                    List.of(rows.isEmpty() ? "There is no such change." : "These rates were changed again since."));
        }
        var withdrawn = made.stream()
                .map(RateAgreements.Recorded::agreement)
                .filter(each -> !before.containsKey(each.id()))
                .toList();
        var plan = RatePlan.of(List.copyOf(before.values()), withdrawn, "taken back");
        var problems = rivals(plan.put(), plan.applied(live));
        return problems.isEmpty() ? plan : RatePlan.refused(problems);
    }

    private static Map<String, Agreement> byId(Collection<Agreement> agreements) {
        return agreements.stream().collect(Collectors.toMap(Agreement::id, Function.identity(), (_, later) -> later));
    }

    private static List<String> rivals(Collection<Agreement> put, Collection<Agreement> all) {
        return put.stream()
                .flatMap(each -> all.stream()
                        .filter(other -> !other.id().equals(each.id()) && other.rivals(each) && other.meets(each))
                        .map(other -> "Another rate for the same holds from " + other.from()
                                + (other.to() == null ? " on." : " to " + other.to() + ".")))
                .toList();
    }

    private RatePlan join(MatterGroup.Member member) {
        var problems = new ArrayList<String>();
        var group = house.groups().all().stream()
                .filter(each -> each.id().equals(member.group()))
                .findFirst();
        if (group.isEmpty()) {
            problems.add("There is no group " + member.group() + ".");
        }
        var file = house.directory().matters(List.of(member.matter())).get(member.matter());
        if (file == null) {
            problems.add("There is no matter " + member.matter() + ".");
        } else if (group.isPresent()
                && !file.matter().client().equals(group.get().client())) {
            problems.add("Matter " + member.matter() + " is another client's than group " + member.group() + ".");
        }
        house.groups().members().stream()
                .filter(row -> row.member().meets(member))
                .map(row -> "Matter " + member.matter() + " is in group "
                        + row.member().group() + " from " + row.member().from() + " on. Let it leave that one first.")
                .forEach(problems::add);
        return problems.isEmpty()
                ? RatePlan.of(List.of(new MatterGroups.Row(house.ids().next(), member)), List.of())
                : RatePlan.refused(problems);
    }

    /// A matter that leaves before its first day was never in the group.
    private RatePlan leave(MatterId matter, LocalDate after) {
        var left = house.groups().members().stream()
                .filter(row -> row.member().matter().equals(matter))
                .filter(row ->
                        row.member().to() == null || after.isBefore(row.member().to()))
                .filter(row -> row.member().to() == null || row.member().covers(after))
                .toList();
        if (left.isEmpty()) {
            return RatePlan.refused(List.of("Matter " + matter + " is in no group that it could leave then."));
        }
        var shorter = left.stream()
                .map(MatterGroups.Row::member)
                .filter(member -> !after.isBefore(member.from()))
                .map(member -> new MatterGroups.Row(
                        house.ids().next(), new MatterGroup.Member(member.group(), matter, member.from(), after)))
                .toList();
        return RatePlan.of(shorter, left);
    }

    private List<String> problems(Scope scope, String source) {
        var problems = new ArrayList<String>();
        var directory = house.directory();
        if (source.isBlank()) {
            problems.add("Say where it is agreed: a letter with its date, or the schedule of an agreement.");
        }
        missing("client", scope.client(), directory.clients().keySet(), problems);
        var matter = scope.matter();
        missing("matter", matter == null ? null : matter.value(), directory.matterIds(), problems);
        missing("timekeeper", scope.timekeeper(), directory.timekeepers().keySet(), problems);
        missing(
                "group",
                scope.group(),
                house.groups().all().stream().map(MatterGroup::id).toList(),
                problems);
        var place = scope.on().place();
        if (place != null && !house.groups().places().containsValue(place)) {
            problems.add("No matter is handled at " + place + ". Say so of the matter first, in the same words.");
        }
        return problems;
    }

    private static <T> void missing(String what, @Nullable T value, Collection<T> known, List<String> problems) {
        if (value != null && !known.contains(value)) {
            problems.add("There is no " + what + " " + value + ".");
        }
    }
}

package tenths.desk.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Subject;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.RateRows;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.firm.ClientId;
import tenths.firm.MatterGroup;
import tenths.firm.MatterGroupId;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.Succession;
import tenths.store.ImportedRows;
import tenths.store.ImportedRows.Master;
import tenths.store.RateAgreements;

/// Rates. One is the same as another if it is for the same client, matter or group, person or class, work and currency
/// and begins on the same day. One without a last day ends the day before the next of the same begins.
final class RateRegister implements MasterIntake.Register<Agreement> {
    private final House house;
    private final Set<ClientId> clients;
    private final Set<TimekeeperId> people;
    private final Set<String> matters;
    private final Set<MatterGroupId> groups;
    private final Map<String, Agreement> known = new HashMap<>();

    RateRegister(House house) {
        this.house = house;
        clients = house.directory().clients().keySet();
        people = house.directory().timekeepers().keySet();
        matters = house.directory().matterIds();
        groups = house.groups().all().stream().map(MatterGroup::id).collect(Collectors.toSet());
        house.agreements().all().forEach(each -> known.put(key(each), each));
    }

    @Override
    public @Nullable Agreement of(Table.Row row, Intake.Run run) {
        var read = RateRows.agreement(row, house.ids().next().toString(), run.faults());
        if (read == null) {
            return null;
        }
        var scope = read.scope();
        var matter = scope.matter();
        missing(row, run, scope.client(), clients, Field.CLIENT, "client");
        missing(row, run, matter == null ? null : matter.value(), matters, Field.MATTER, "matter");
        missing(row, run, scope.group(), groups, Field.GROUP, "group");
        missing(row, run, scope.timekeeper(), people, Field.TIMEKEEPER, "timekeeper");
        var old = known.get(key(read));
        return old == null ? read : read.called(old.id()).with(old.approval());
    }

    private static <T> void missing(
            Table.Row row, Intake.Run run, @Nullable T value, Set<T> known, Field field, String what) {
        if (value != null && !known.contains(value)) {
            var repair = what.equals("group") ? "Make the group first." : "Import the " + what + "s first.";
            run.faults().add(row.fault(field, "There is no such " + what + ".", repair));
        }
    }

    @Override
    public Map<String, Agreement> together(Map<String, MasterIntake.Read<Agreement>> read, Intake.Run run) {
        var all = new ArrayList<Agreement>();
        known.forEach((key, each) -> {
            if (!read.containsKey(key)) {
                all.add(each);
            }
        });
        read.values().forEach(each -> all.add(each.value()));
        var settled = Succession.of(all).stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
        read.replaceAll((_, each) -> new MasterIntake.Read<>(
                each.row(), Objects.requireNonNull(settled.get(each.value().id()))));
        refuseRivals(read.values(), settled.values(), run);
        var others = new LinkedHashMap<String, Agreement>();
        known.forEach((key, each) -> {
            var now = settled.get(each.id());
            if (now != null && !read.containsKey(key) && !now.equals(each)) {
                others.put(key, now);
            }
        });
        return others;
    }

    /// Rows that claim days of another rate for the very same.
    private static void refuseRivals(
            Collection<MasterIntake.Read<Agreement>> rows, Collection<Agreement> all, Intake.Run run) {
        var byScope =
                all.stream().collect(Collectors.groupingBy(each -> each.scope().plain()));
        for (var read : rows) {
            var value = read.value();
            byScope.getOrDefault(value.scope().plain(), List.of()).stream()
                    .filter(other -> !other.id().equals(value.id()) && other.rivals(value) && other.meets(value))
                    .findFirst()
                    .ifPresent(other -> run.faults()
                            .add(read.row()
                                    .fault(
                                            Field.FROM,
                                            "Another rate for the same holds from " + other.from() + " to "
                                                    + (other.to() == null ? "further on" : other.to()) + ".",
                                            "End one of them before the other begins.")));
        }
    }

    @Override
    public String key(Agreement value) {
        var scope = value.scope();
        var key = "%s/%s/%s/%s from %s"
                .formatted(
                        Objects.requireNonNullElse(scope.client(), "any"),
                        scope.group() == null
                                ? Objects.requireNonNullElse(scope.matter(), "any")
                                : "group " + scope.group(),
                        Objects.requireNonNullElse(scope.timekeeper(), "any"),
                        Objects.requireNonNullElse(scope.classification(), "any"),
                        value.from());
        var more = new ArrayList<String>();
        more.add(scope.on().words());
        more.add(scope.currency() == null ? "" : "in " + scope.currency());
        more.add(value.kind() == Agreement.Kind.MAXIMUM ? "maximum" : "");
        more.removeIf(String::isEmpty);
        return more.isEmpty() ? key : key + ", " + String.join(", ", more);
    }

    @Override
    public Map<String, Agreement> known() {
        return known;
    }

    @Override
    public Map<String, String> words(Agreement value) {
        var to = value.to();
        var notice = value.notice();
        var words = new LinkedHashMap<String, String>();
        words.put("rate", value.perHour().stripTrailingZeros().toPlainString());
        words.put("until", to == null ? "" : to.toString());
        words.put("notice", notice == null ? "" : notice.words());
        words.put("source", value.source());
        return words;
    }

    @Override
    public void put(List<Agreement> values, Intake.Run run, ImportedRows noted) {
        var ids = values.stream().map(Agreement::id).toList();
        var change = new RateAgreements.Change(run.importId(), house.now(), run.actor());
        noted.noted(
                run.importId(), Master.AGREEMENT, ids, () -> house.agreements().put(values, change));
    }

    @Override
    public Action action() {
        return Action.AGREEMENT_CHANGED;
    }

    @Override
    public Subject subject(Agreement value) {
        return new Subject("agreement", value.id(), 1);
    }
}

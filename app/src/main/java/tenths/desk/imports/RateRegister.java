package tenths.desk.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Subject;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.MasterRows;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.firm.ClientId;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.store.ImportedRows;
import tenths.store.ImportedRows.Master;

/// Rates. One is the same as another if it is for the same client, matter, person and class and begins on the same day.
final class RateRegister implements MasterIntake.Register<Agreement> {
    private final House house;
    private final Set<ClientId> clients;
    private final Set<TimekeeperId> people;
    private final Set<String> matters;
    private final Map<String, Agreement> known = new HashMap<>();

    RateRegister(House house) {
        this.house = house;
        clients = house.directory().clients().keySet();
        people = house.directory().timekeepers().keySet();
        matters = house.directory().matterIds();
        house.agreements().all().forEach(each -> known.put(key(each), each));
    }

    @Override
    public @Nullable Agreement of(Table.Row row, Intake.Run run) {
        var read = MasterRows.agreement(row, house.ids().next().toString(), run.faults());
        if (read == null) {
            return null;
        }
        var scope = read.scope();
        var client = scope.client();
        var matter = scope.matter();
        var person = scope.timekeeper();
        if (client != null && !clients.contains(client)) {
            run.faults().add(row.fault(Field.CLIENT, "There is no such client.", "Import the clients first."));
        }
        if (matter != null && !matters.contains(matter.value())) {
            run.faults().add(row.fault(Field.MATTER, "There is no such matter.", "Import the matters first."));
        }
        if (person != null && !people.contains(person)) {
            run.faults()
                    .add(row.fault(Field.TIMEKEEPER, "There is no such timekeeper.", "Import the timekeepers first."));
        }
        var old = known.get(key(read));
        return old == null
                ? read
                : new Agreement(old.id(), old.scope(), read.from(), read.to(), read.perHour(), read.source());
    }

    @Override
    public String key(Agreement value) {
        var scope = value.scope();
        return "%s/%s/%s/%s from %s"
                .formatted(
                        Objects.requireNonNullElse(scope.client(), "any"),
                        Objects.requireNonNullElse(scope.matter(), "any"),
                        Objects.requireNonNullElse(scope.timekeeper(), "any"),
                        Objects.requireNonNullElse(scope.classification(), "any"),
                        value.from());
    }

    @Override
    public Map<String, Agreement> known() {
        return known;
    }

    @Override
    public Map<String, String> words(Agreement value) {
        var to = value.to();
        var words = new LinkedHashMap<String, String>();
        words.put("rate", value.perHour().stripTrailingZeros().toPlainString());
        words.put("until", to == null ? "" : to.toString());
        words.put("source", value.source());
        return words;
    }

    @Override
    public void put(List<Agreement> values, Intake.Run run, ImportedRows noted) {
        var ids = values.stream().map(Agreement::id).toList();
        noted.noted(
                run.importId(), Master.AGREEMENT, ids, () -> house.agreements().put(values));
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

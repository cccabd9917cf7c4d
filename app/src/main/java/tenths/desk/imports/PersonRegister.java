package tenths.desk.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Subject;
import tenths.connectors.csv.MasterRows;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.firm.Timekeeper;
import tenths.store.ImportedRows;
import tenths.store.ImportedRows.Master;

/// Timekeepers.
final class PersonRegister implements MasterIntake.Register<Timekeeper> {
    private final House house;

    PersonRegister(House house) {
        this.house = house;
    }

    @Override
    public @Nullable Timekeeper of(Table.Row row, Intake.Run run) {
        return MasterRows.person(row, run.faults());
    }

    @Override
    public String key(Timekeeper value) {
        return value.id().value();
    }

    @Override
    public Map<String, Timekeeper> known() {
        var known = new HashMap<String, Timekeeper>();
        house.directory().timekeepers().forEach((id, person) -> known.put(id.value(), person));
        return known;
    }

    @Override
    public Map<String, String> words(Timekeeper value) {
        var words = new LinkedHashMap<String, String>();
        words.put("last name", value.lastName());
        words.put("first name", value.firstName());
        words.put("classification", value.classification());
        return words;
    }

    @Override
    public void put(List<Timekeeper> values, Intake.Run run, ImportedRows noted) {
        var ids = values.stream().map(this::key).toList();
        noted.noted(
                run.importId(), Master.TIMEKEEPER, ids, () -> house.masterData().timekeepers(values));
    }

    @Override
    public Action action() {
        return Action.TIMEKEEPER_CHANGED;
    }

    @Override
    public Subject subject(Timekeeper value) {
        return new Subject("timekeeper", value.id().value(), 1);
    }
}

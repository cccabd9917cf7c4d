package tenths.desk.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Subject;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.MasterRows;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.store.ImportedRows;
import tenths.store.ImportedRows.Master;
import tenths.store.MatterFile;

/// Matters.
final class MatterRegister implements MasterIntake.Register<MatterFile> {
    private final House house;
    private final Set<ClientId> clients;
    private final Set<TimekeeperId> people;
    private final Set<String> packs;

    MatterRegister(House house) {
        this.house = house;
        clients = house.directory().clients().keySet();
        people = house.directory().timekeepers().keySet();
        packs = house.packs().names();
    }

    @Override
    public @Nullable MatterFile of(Table.Row row, Intake.Run run) {
        var file = MasterRows.matter(row, run.faults());
        if (file == null) {
            return null;
        }
        if (!clients.contains(file.matter().client())) {
            run.faults().add(row.fault(Field.CLIENT, "There is no such client.", "Import the clients first."));
        }
        var responsible = file.responsible();
        if (responsible != null && !people.contains(responsible)) {
            run.faults()
                    .add(row.fault(Field.TIMEKEEPER, "There is no such timekeeper.", "Import the timekeepers first."));
        }
        var pack = file.pack();
        if (pack != null && !packs.contains(pack)) {
            run.faults()
                    .add(row.fault(
                            Field.PACK, "There is no guideline pack of this name.", "Import the guidelines first."));
        }
        return file;
    }

    @Override
    public String key(MatterFile value) {
        return value.matter().id().value();
    }

    @Override
    public Map<String, MatterFile> known() {
        var known = new HashMap<String, MatterFile>();
        var ids = house.directory().matterIds().stream().map(MatterId::new).toList();
        house.directory().matters(ids).forEach((id, file) -> known.put(id.value(), file));
        return known;
    }

    @Override
    public Map<String, String> words(MatterFile value) {
        var matter = value.matter();
        var closed = matter.closed();
        var responsible = value.responsible();
        var pack = value.pack();
        var words = new LinkedHashMap<String, String>();
        words.put("client", matter.client().value());
        words.put("name", matter.name());
        words.put("claim number", matter.claimNumber());
        words.put("opened", matter.opened().toString());
        words.put("closed", closed == null ? "" : closed.toString());
        words.put("responsible", responsible == null ? "" : responsible.value());
        words.put("guidelines", pack == null ? "" : pack);
        return words;
    }

    @Override
    public void put(List<MatterFile> values, Intake.Run run, ImportedRows noted) {
        var ids = values.stream().map(this::key).toList();
        noted.noted(run.importId(), Master.MATTER, ids, () -> house.masterData().matters(values));
    }

    @Override
    public Action action() {
        return Action.MATTER_CHANGED;
    }

    @Override
    public Subject subject(MatterFile value) {
        return new Subject("matter", value.matter().id().value(), 1);
    }
}

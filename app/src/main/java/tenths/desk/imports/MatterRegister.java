package tenths.desk.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Subject;
import tenths.connectors.csv.ContactWords;
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
import tenths.store.capture.MatterNames;

/// Matters with the names under which lawyers speak of them. A file adds names; none is taken away because a file does
/// not
/// say it.
final class MatterRegister implements MasterIntake.Register<MatterRegister.Named> {
    private final House house;
    private final Set<ClientId> clients;
    private final Set<TimekeeperId> people;
    private final Set<String> packs;
    private final MatterNames kept;
    private final Map<MatterId, List<MatterNames.Name>> names;

    MatterRegister(House house) {
        this.house = house;
        clients = house.directory().clients().keySet();
        people = house.directory().timekeepers().keySet();
        packs = house.packs().names();
        kept = new MatterNames(house.transactions());
        names = kept.all();
    }

    /// A matter with all its names.
    record Named(MatterFile file, List<MatterNames.Name> names) {}

    @Override
    public @Nullable Named of(Table.Row row, Intake.Run run) {
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
        return new Named(
                file,
                together(file.matter().id(), ContactWords.read(file.matter().id(), row, run.faults())));
    }

    private List<MatterNames.Name> together(MatterId matter, List<MatterNames.Name> said) {
        return Stream.concat(known(matter).stream(), said.stream()).distinct().toList();
    }

    private List<MatterNames.Name> known(MatterId matter) {
        return names.getOrDefault(matter, List.of());
    }

    @Override
    public String key(Named value) {
        return value.file().matter().id().value();
    }

    @Override
    public Map<String, Named> known() {
        var known = new HashMap<String, Named>();
        var ids = house.directory().matterIds().stream().map(MatterId::new).toList();
        house.directory().matters(ids).forEach((id, file) -> known.put(id.value(), new Named(file, known(id))));
        return known;
    }

    @Override
    public Map<String, String> words(Named value) {
        var matter = value.file().matter();
        var closed = matter.closed();
        var responsible = value.file().responsible();
        var pack = value.file().pack();
        var words = new LinkedHashMap<String, String>();
        words.put("client", matter.client().value());
        words.put("name", matter.name());
        words.put("claim number", matter.claimNumber());
        words.put("opened", matter.opened().toString());
        words.put("closed", closed == null ? "" : closed.toString());
        words.put("responsible", responsible == null ? "" : responsible.value());
        words.put("guidelines", pack == null ? "" : pack);
        words.put("names", ContactWords.of(value.names()));
        return words;
    }

    @Override
    public void put(List<Named> values, Intake.Run run, ImportedRows noted) {
        var ids = values.stream().map(this::key).toList();
        var files = values.stream().map(Named::file).toList();
        noted.noted(run.importId(), Master.MATTER, ids, () -> house.masterData().matters(files));
        var fresh = values.stream()
                .flatMap(value -> value.names().stream())
                .filter(name -> !known(name.matter()).contains(name))
                .toList();
        var keys = fresh.stream().map(MatterNames.Name::key).toList();
        noted.noted(run.importId(), Master.CONTACT, keys, () -> kept.add(fresh));
    }

    @Override
    public Action action() {
        return Action.MATTER_CHANGED;
    }

    @Override
    public Subject subject(Named value) {
        return new Subject("matter", value.file().matter().id().value(), 1);
    }
}

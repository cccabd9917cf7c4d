package tenths.desk.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.MappingText;
import tenths.connectors.csv.Presets;
import tenths.connectors.csv.Required;
import tenths.desk.House;
import tenths.store.Imports;

/// The mappings that people saved, and the presets.
public final class Mappings {
    private final House house;
    private final Imports imports;

    public Mappings(House house) {
        this.house = house;
        imports = new Imports(house.transactions());
    }

    /// Saved ones first; a preset of the same name is hidden by them.
    public List<Mapping> all() {
        var all = new ArrayList<>(
                imports.mappings().stream().map(MappingText::read).toList());
        var names = all.stream().map(Mapping::name).toList();
        Presets.all().stream()
                .filter(preset -> preset.kind() != Mapping.Kind.GUIDELINES && !names.contains(preset.name()))
                .forEach(all::add);
        return all;
    }

    public Optional<Mapping> find(String name) {
        return all().stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }

    /// Keeps a mapping under its name, in the place of an earlier one.
    ///
    /// @return all reasons why it cannot be kept; empty when it is
    public List<String> save(Mapping mapping, String actor) {
        var problems = new ArrayList<String>();
        if (!mapping.name().matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}")) {
            problems.add("A mapping needs a name of at most 60 letters, digits, spaces, dots and dashes.");
        }
        if (!mapping.source().matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}")) {
            problems.add("A mapping needs the name of the system that the file comes from, without a colon.");
        }
        Required.lacking(mapping)
                .forEach(field -> problems.add("No column is chosen for "
                        + field.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "."));
        if (problems.isEmpty()) {
            house.transactions().inOne(() -> keep(mapping, actor));
        }
        return problems;
    }

    private Mapping keep(Mapping mapping, String actor) {
        imports.saveMapping(mapping.name(), mapping.kind().name(), MappingText.of(mapping), actor, house.now());
        house.book()
                .append(Event.of(house.now(), actor, Action.MAPPING_SAVED, new Subject("mapping", mapping.name(), 1))
                        .with(Map.of("kind", mapping.kind().name(), "source", mapping.source())));
        return mapping;
    }
}

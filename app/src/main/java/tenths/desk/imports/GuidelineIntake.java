package tenths.desk.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.csv.Fault;
import tenths.connectors.packs.PackReader;
import tenths.connectors.packs.PackReading;
import tenths.desk.House;
import tenths.guidelines.GuidelinePack;
import tenths.store.Packs;

/// Brings a guideline pack in, a YAML file. A version is for ever: what it says is changed by the next version.
final class GuidelineIntake implements Intake {
    private static final long LARGEST_BYTES = 4_000_000;

    private final House house;

    GuidelineIntake(House house) {
        this.house = house;
    }

    @Override
    public void read(Path file, Run run) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                run.faults().add(Fault.ofFile("A guideline pack has less than 4 MB.", "Choose the YAML of the pack."));
                return;
            }
            var text = Files.readString(file);
            switch (PackReader.read(text)) {
                case PackReading.Read(var pack) -> add(pack.pack(), text, run);
                case PackReading.Refused(var faults) ->
                    faults.forEach(fault -> run.faults()
                            .add(new Fault(fault.line(), fault.field(), "", fault.message(), fault.repair())));
            }
        } catch (MalformedInputException notText) {
            run.faults().add(Fault.ofFile("The file is not UTF-8 text.", "Choose the YAML of the pack."));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(GuidelinePack pack, String text, Run run) {
        var latest = house.packs().latest(pack.name()).stream().findFirst().orElse(null);
        if (latest != null
                && latest.version() == pack.version()
                && latest.body().equals(text)) {
            run.unchanged();
            return;
        }
        if (latest != null && latest.version() >= pack.version()) {
            run.faults()
                    .add(new Fault(
                            1,
                            "version",
                            Integer.toString(pack.version()),
                            "Version " + latest.version() + " of this pack is here already.",
                            "Give the changed pack version " + (latest.version() + 1) + "."));
            return;
        }
        keep(pack, text, run.actor());
        var before =
                latest == null ? null : words(PackReader.read(latest.body()).orThrow());
        if (before == null) {
            run.added(() -> RowDiff.between(1, pack.name(), null, words(pack)));
        } else {
            run.changed(() -> RowDiff.between(1, pack.name(), before, words(pack)));
        }
        house.book().append(List.of(changed(pack, before, run)));
    }

    /// An edition by itself, signed by whoever loads it.
    private void keep(GuidelinePack pack, String text, String actor) {
        var newest = house.guides().of(pack.name()).stream()
                .mapToInt(edition -> edition.place().edition())
                .max()
                .orElse(0);
        var body = new Packs.Text(pack.name(), pack.version(), text);
        house.packs().add(new Packs.Version(body, newest + 1, pack.from(), pack.to(), actor, house.now()));
    }

    private Event changed(GuidelinePack pack, @Nullable Map<String, String> before, Run run) {
        return Event.of(
                        house.now(),
                        run.actor(),
                        Action.GUIDELINES_CHANGED,
                        new Subject("guidelines", pack.name(), pack.version()))
                .with(Map.of(
                        "from", pack.from().toString(),
                        "rules", pack.rules().size(),
                        "import", run.importId().toString(),
                        "first", before == null));
    }

    private static Map<String, String> words(GuidelinePack pack) {
        var words = new LinkedHashMap<String, String>();
        words.put("version", Integer.toString(pack.version()));
        words.put("in force from", pack.from().toString());
        for (var rule : pack.rules()) {
            var source = rule.source();
            words.put(
                    source.name(),
                    "%s, %s, %s"
                            .formatted(
                                    source.code(),
                                    source.severity(),
                                    source.clause().reference()));
        }
        return words;
    }
}

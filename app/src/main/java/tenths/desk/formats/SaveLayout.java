package tenths.desk.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.formats.layouts.Layout;
import tenths.formats.layouts.LayoutFault;
import tenths.formats.layouts.LayoutReading;
import tenths.formats.layouts.Layouts;
import tenths.store.FormatLayouts;

/// Saves a new version of one of the firm's layouts. Versions are for ever; an earlier one is taken again as the next.
/// Bills of the profiles that name it are written in it from then on; final bills keep theirs.
public final class SaveLayout {
    private final House house;

    public SaveLayout(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        record Saved(String name, int version) implements Outcome {}

        /// @param faults all of them; nothing was saved
        record Refused(List<LayoutFault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        /// Somebody saved meanwhile.
        ///
        /// @param version that is newest now
        record Stale(int version) implements Outcome {}
    }

    public Outcome save(VersionWish wish, String actor) {
        return switch (Layouts.read(wish.body())) {
            case LayoutReading.Refused(var faults) -> new Outcome.Refused(faults);
            case LayoutReading.Read(var layout) -> save(layout, wish, actor);
        };
    }

    private Outcome save(Layout layout, VersionWish wish, String actor) {
        var name = layout.name();
        var slip = wish.slip("layout", name);
        if (slip.isPresent()) {
            return refused(slip.get());
        }
        return house.transactions().inOne(() -> add(name, wish, actor));
    }

    /// Takes an earlier version again, as the newest.
    public Outcome takeAgain(String name, int version, String actor) {
        var history = house.formatLayouts().history(name);
        var found = history.stream().filter(each -> each.version() == version).findFirst();
        return found.isEmpty()
                ? refused(VersionWish.noVersion(name, version))
                : save(
                        VersionWish.again(
                                name,
                                history.getFirst().version(),
                                version,
                                found.get().body()),
                        actor);
    }

    private Outcome add(String name, VersionWish wish, String actor) {
        var latest = house.formatLayouts().latest(name);
        var newest = latest == null ? 0 : latest.version();
        if (newest != wish.after()) {
            return new Outcome.Stale(newest);
        }
        if (latest != null && latest.body().equals(wish.body())) {
            return refused(VersionWish.saidAlready(newest));
        }
        var sha256 = Key.sha256(wish.body().getBytes(StandardCharsets.UTF_8));
        var made = new FormatLayouts.Version(name, newest + 1, wish.body(), sha256, wish.reason(), actor, house.now());
        if (!house.formatLayouts().add(made)) {
            return new Outcome.Stale(made.version());
        }
        house.book().append(event(latest, made));
        return new Outcome.Saved(name, made.version());
    }

    /// Both texts are kept under these hashes.
    private Event event(FormatLayouts.@Nullable Version latest, FormatLayouts.Version made) {
        var details = Map.<String, Object>of(
                "new", latest == null,
                "version", Arrays.asList(latest == null ? null : latest.version(), made.version()),
                "sha256", Arrays.asList(latest == null ? null : latest.sha256(), made.sha256()));
        var event = Event.of(
                        house.now(),
                        made.savedBy(),
                        Action.LAYOUT_CHANGED,
                        new Subject("layout", made.name(), made.version()))
                .with(details);
        return made.reason().isEmpty() ? event : event.because(made.reason());
    }

    private static Outcome refused(VersionWish.Slip slip) {
        return new Outcome.Refused(List.of(new LayoutFault(1, 1, "name", slip.message(), slip.repair())));
    }
}

package tenths.desk.formats;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tenths.desk.House;
import tenths.formats.FormatProfile;
import tenths.formats.layouts.LayoutReading;
import tenths.formats.layouts.Layouts;
import tenths.store.FormatLayouts;

/// The newest version of each of the firm's own layouts, as it was when it was first asked for. May be asked by many
/// threads at once.
public final class KnownLayouts {
    private final House house;
    private final Map<String, Optional<KnownLayout>> byName = new ConcurrentHashMap<>();

    public KnownLayouts(House house) {
        this.house = house;
    }

    /// Empty where nobody saved one of this name, or this Tenths does not read it any more.
    public Optional<KnownLayout> find(String name) {
        return byName.computeIfAbsent(name, this::read);
    }

    private Optional<KnownLayout> read(String name) {
        return Optional.ofNullable(house.formatLayouts().latest(name)).flatMap(KnownLayouts::read);
    }

    private static Optional<KnownLayout> read(FormatLayouts.Version kept) {
        return Layouts.read(kept.body()) instanceof LayoutReading.Read(var layout)
                ? Optional.of(new KnownLayout(layout, kept.version(), kept.sha256()))
                : Optional.empty();
    }

    /// How bills of a profile are written; empty where it names a layout that is not there.
    public Optional<Writing> writing(FormatProfile profile) {
        return profile.ownLayout().isEmpty()
                ? Optional.of(new Writing.Standard(profile))
                : find(profile.ownLayout()).map(layout -> new Writing.Own(profile, layout));
    }

    /// Why a bill in this layout cannot be written, with the repair.
    static String unknown(String name) {
        return "There is no layout " + name + " of your own that can be read. Save it under Setup, Formats, or let the"
                + " client's format profile name another as ownLayout.";
    }
}

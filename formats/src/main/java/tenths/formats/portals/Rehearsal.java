package tenths.formats.portals;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.formats.BillFormat;
import tenths.formats.FormatProfile;
import tenths.formats.ebills.EBills;
import tenths.formats.portals.Check.Watch;
import tenths.formats.portals.Stage.Scene;

/// Plays through what a portal does with a bill, before it is sent.
///
/// The file is read in constant memory: as often as the portal takes over what a profile's own check says, and once
/// line by line for what the portal checks itself.
///
/// @param profile what the client wants; its code lists are those of the portal
/// @param register what the portal is believed to know
public record Rehearsal(Portal portal, FormatProfile profile, Register register) {
    private static final int BUFFER = 1 << 16;

    public Outcome of(BillFile file) throws IOException {
        var findings = new Findings();
        portal.unknown().forEach(words -> findings.unknown("", words));
        var format = formatOf(file);
        // A file that is no bill is read as the commonest, so that its form is refused.
        var scene = new Scene(file, formatOrUsual(format), profile, register);
        form(scene, findings);
        var lines = format == null ? 0 : play(scene, findings);
        return new Outcome(portal, format, lines, findings.list(), findings.unlisted(), findings.unknown());
    }

    private static @Nullable BillFormat formatOf(BillFile file) throws IOException {
        try (var in = file.content().open()) {
            return EBills.formatOf(in);
        }
    }

    private static Format formatOrUsual(@Nullable BillFormat format) {
        return new Format(format == null ? BillFormat.LEDES1998B : format);
    }

    /// What the standard's own checker says, as far as the portal says it, too.
    private void form(Scene scene, Findings findings) throws IOException {
        Map<FileCheck.Wishes, List<Rule>> byWishes = new EnumMap<>(FileCheck.Wishes.class);
        for (var rule : rulesFor(scene)) {
            if (rule.check() instanceof FileCheck.Standard check) {
                byWishes.computeIfAbsent(check.wishes(), _ -> new ArrayList<>()).add(rule);
            }
        }
        for (var wishes : byWishes.entrySet()) {
            try (var in = scene.file().content().open()) {
                var report = EBills.check(
                        in, scene.file().sizeBytes(), wishes.getKey().profile(profile));
                for (var rule : wishes.getValue()) {
                    ((FileCheck.Standard) rule.check()).tell(report, new Stage(rule, scene, findings));
                }
            }
        }
    }

    private int play(Scene scene, Findings findings) throws IOException {
        var watches = rulesFor(scene).stream()
                .map(rule -> rule.check().watch(new Stage(rule, scene, findings)))
                .toList();
        var lines = new int[1];
        try (var in = new BufferedInputStream(scene.file().content().open(), BUFFER)) {
            EBills.items(in, scene.format().bill(), (line, spelling) -> {
                lines[0]++;
                var item = new Item(scene.format(), line.line(), line.values(), spelling);
                for (var watch : watches) {
                    watch.see(item);
                }
            });
        }
        watches.forEach(Watch::end);
        return lines[0];
    }

    private List<Rule> rulesFor(Scene scene) {
        return portal.rules().stream()
                .filter(rule -> rule.formats().contains(scene.format().bill()))
                .toList();
    }
}

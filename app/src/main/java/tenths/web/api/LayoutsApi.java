package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.formats.SaveLayout;
import tenths.desk.formats.TryLayout;
import tenths.desk.formats.VersionWish;
import tenths.firm.ClientId;
import tenths.formats.layouts.LayoutFault;
import tenths.formats.layouts.Layouts;
import tenths.store.FormatLayouts;

/// The layouts that the firm describes itself: versions, and trying them. Administrators change, billers look and try.
@RestController
@Tag(name = "Formats")
final class LayoutsApi {
    private final House house;

    LayoutsApi(House house) {
        this.house = house;
    }

    /// A layout of the firm's own.
    public record LayoutSummary(String name, int version, String sha256) {}

    /// @param examples names of the layouts to start from; their texts are asked for like those of the firm's own
    public record LayoutList(List<LayoutSummary> items, List<String> examples) {}

    @GetMapping("/api/v1/formats/layouts")
    LayoutList layouts() {
        var items = house.formatLayouts().latest().stream()
                .map(kept -> new LayoutSummary(kept.name(), kept.version(), kept.sha256()))
                .toList();
        return new LayoutList(items, Layouts.examples());
    }

    /// A version of a layout.
    ///
    /// @param body the YAML as it was given
    public record LayoutVersion(
            int version, String body, String sha256, String reason, String savedBy, Instant savedAt) {
        static LayoutVersion of(FormatLayouts.Version kept) {
            return new LayoutVersion(
                    kept.version(), kept.body(), kept.sha256(), kept.reason(), kept.savedBy(), kept.savedAt());
        }
    }

    /// A layout with all its versions.
    ///
    /// @param version 0 for an example
    /// @param body the YAML of the newest version
    /// @param versions the newest first; none of an example
    public record OneLayout(String name, int version, String body, List<LayoutVersion> versions) {}

    @GetMapping("/api/v1/formats/layouts/{name}")
    OneLayout layout(@PathVariable String name) {
        var versions = house.formatLayouts().history(name).stream()
                .map(LayoutVersion::of)
                .toList();
        return versions.isEmpty()
                ? new OneLayout(name, 0, example(name), versions)
                : new OneLayout(
                        name, versions.getFirst().version(), versions.getFirst().body(), versions);
    }

    private static String example(String name) {
        return Layouts.example(name).orElseThrow(() -> Refusal.notFound("There is no layout " + name + "."));
    }

    /// @param after the version that was changed; 0 for a new layout
    /// @param body the YAML; its name must be that of the address
    public record LayoutRequest(
            int after, String body, @Nullable String reason) {}

    /// @param version that was made
    public record SavedLayout(String name, int version) {}

    /// Saves the next version; bills of the profiles that name the layout are written in it from then on.
    @PostMapping("/api/v1/formats/layouts/{name}/versions")
    SavedLayout save(@AuthenticationPrincipal User user, @PathVariable String name, @RequestBody LayoutRequest asked) {
        var reason = asked.reason() == null ? "" : asked.reason();
        var wish = new VersionWish(name, asked.after(), asked.body(), reason);
        return saved(new SaveLayout(house).save(wish, user.login()));
    }

    /// @param version to take again
    public record LayoutRetake(int version) {}

    /// Takes an earlier version again, as the newest.
    @PostMapping("/api/v1/formats/layouts/{name}/retakes")
    SavedLayout takeAgain(
            @AuthenticationPrincipal User user, @PathVariable String name, @RequestBody LayoutRetake asked) {
        return saved(new SaveLayout(house).takeAgain(name, asked.version(), user.login()));
    }

    private static SavedLayout saved(SaveLayout.Outcome outcome) {
        return switch (outcome) {
            case SaveLayout.Outcome.Saved(var name, var version) -> new SavedLayout(name, version);
            case SaveLayout.Outcome.Refused(var faults) -> throw faulty(faults);
            case SaveLayout.Outcome.Stale(var newest) ->
                throw Refusal.stale("The layout has version " + newest + " now.");
        };
    }

    private static Refusal faulty(List<LayoutFault> faults) {
        return Refusal.faulty(faults.stream()
                .map(fault -> new Fault(
                        "line " + fault.line() + ", column " + fault.column(),
                        fault.field() + ": " + fault.message() + ".",
                        fault.repair() + "."))
                .toList());
    }

    /// @param file the text of a bill file
    public record LayoutCheckRequest(String file) {}

    /// What a check found.
    public record LayoutCheck(int lines, List<FormatsApi.Finding> findings) {}

    /// Holds a bill file against the layout.
    @PostMapping("/api/v1/formats/layouts/{name}/checks")
    LayoutCheck check(@PathVariable String name, @RequestBody LayoutCheckRequest asked) {
        var body = layout(name).body();
        var tried = new TryLayout(house).tryOut(body, TryLayout.bytes(asked.file(), body), null);
        var report = tried.report();
        if (report == null) {
            throw tried.faults().isEmpty() ? Refusal.refused(List.of("The file is empty.")) : faulty(tried.faults());
        }
        return new LayoutCheck(
                report.lines(),
                report.findings().stream().map(FormatsApi.Finding::of).toList());
    }

    /// The newest bill of a client as it would leave in this layout.
    @GetMapping("/api/v1/formats/layouts/{name}/preview")
    PrebillsApi.Preview preview(@PathVariable String name, @RequestParam String client) {
        var tried = new TryLayout(house).tryOut(layout(name).body(), new byte[0], new ClientId(client));
        var preview = tried.preview();
        if (preview == null) {
            throw Refusal.notFound("Client " + client + " has no bill to show.");
        }
        return PrebillsApi.Preview.of(preview);
    }
}

package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
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
import tenths.connectors.profiles.ProfileFault;
import tenths.desk.House;
import tenths.desk.formats.GiveProfile;
import tenths.desk.formats.KnownProfile;
import tenths.desk.formats.KnownProfiles;
import tenths.desk.formats.SaveProfile;
import tenths.desk.formats.TryProfile;
import tenths.desk.formats.VersionWish;
import tenths.firm.ClientId;
import tenths.formats.FileFinding;
import tenths.store.FormatProfiles;
import tenths.store.views.ProfileUses;

/// In which formats bills leave: profiles, who has which, and trying them. Administrators change, billers look and try.
@RestController
@Tag(name = "Formats")
final class FormatsApi {
    private final House house;
    private final ProfileUses uses;

    FormatsApi(House house) {
        this.house = house;
        uses = new ProfileUses(house.transactions());
    }

    /// A format profile.
    ///
    /// @param version 0 for a profile of the product
    /// @param format in which bills leave; `OWN` for a layout of the firm's own
    /// @param layout its name; blank for a format of the product
    /// @param clients whose bills are written with it
    public record FormatSummary(String name, int version, String format, String layout, List<String> clients) {}

    public record Formats(List<FormatSummary> items) {}

    /// Those of the product first.
    @GetMapping("/api/v1/formats")
    Formats formats() {
        var all = uses.all(house.today());
        return new Formats(KnownProfiles.of(house).all().stream()
                .map(known -> new FormatSummary(
                        known.profile().name(),
                        known.version(),
                        known.kind(),
                        known.profile().ownLayout(),
                        all.stream()
                                .filter(use ->
                                        use.profile().equals(known.profile().name()))
                                .map(use -> use.client().value())
                                .toList()))
                .toList());
    }

    /// A version of a profile.
    ///
    /// @param body the YAML as it was given
    public record FormatVersion(int version, String body, String reason, String savedBy, Instant savedAt) {
        static FormatVersion of(FormatProfiles.Version kept) {
            return new FormatVersion(kept.version(), kept.body(), kept.reason(), kept.savedBy(), kept.savedAt());
        }
    }

    /// A format profile with all its versions.
    ///
    /// @param whole YAML with every option in it
    /// @param sha256 of `whole`, as invoices keep it
    /// @param versions the newest first; none of a profile of the product
    public record Format(
            String name,
            int version,
            String format,
            String layout,
            String whole,
            String sha256,
            List<FormatVersion> versions) {}

    @GetMapping("/api/v1/formats/{name}")
    Format format(@PathVariable String name) {
        var known = find(name);
        return new Format(
                name,
                known.version(),
                known.kind(),
                known.profile().ownLayout(),
                known.whole(),
                known.sha256(),
                house.formatProfiles().history(name).stream()
                        .map(FormatVersion::of)
                        .toList());
    }

    private KnownProfile find(String name) {
        return KnownProfiles.of(house)
                .find(name)
                .orElseThrow(() -> Refusal.notFound("There is no format profile " + name + "."));
    }

    /// @param after the version that was changed; 0 for a new profile
    /// @param body the YAML; its name must be that of the address
    public record FormatVersionRequest(
            int after, String body, @Nullable String reason) {}

    /// @param version that was made
    public record SavedVersion(String name, int version) {}

    /// Saves the next version; bills that become final from then on are written with it.
    @PostMapping("/api/v1/formats/{name}/versions")
    SavedVersion save(
            @AuthenticationPrincipal User user, @PathVariable String name, @RequestBody FormatVersionRequest asked) {
        var reason = asked.reason() == null ? "" : asked.reason();
        var wish = new VersionWish(name, asked.after(), asked.body(), reason);
        return saved(new SaveProfile(house).save(wish, user.login()));
    }

    /// @param version to take again
    public record RetakeRequest(int version) {}

    /// Takes an earlier version again, as the newest.
    @PostMapping("/api/v1/formats/{name}/retakes")
    SavedVersion takeAgain(
            @AuthenticationPrincipal User user, @PathVariable String name, @RequestBody RetakeRequest asked) {
        return saved(new SaveProfile(house).takeAgain(name, asked.version(), user.login()));
    }

    private static SavedVersion saved(SaveProfile.Outcome outcome) {
        return switch (outcome) {
            case SaveProfile.Outcome.Saved(var name, var version) -> new SavedVersion(name, version);
            case SaveProfile.Outcome.Refused(var faults) -> throw faulty(faults);
            case SaveProfile.Outcome.Stale(var newest) ->
                throw Refusal.stale("The profile has version " + newest + " now.");
        };
    }

    private static Refusal faulty(List<ProfileFault> faults) {
        return Refusal.faulty(faults.stream()
                .map(fault -> new Fault("line " + fault.line(), option(fault) + fault.message(), fault.repair()))
                .toList());
    }

    private static String option(ProfileFault fault) {
        return fault.option().isEmpty() ? "" : fault.option() + ": ";
    }

    /// @param file the text of a bill file
    public record CheckRequest(String file) {}

    /// Something that a receiver would refuse or ask about.
    public record Finding(
            String code, String severity, long line, int field, String fieldName, String message, String repair) {
        static Finding of(FileFinding found) {
            return new Finding(
                    found.code(),
                    found.severity().name(),
                    found.line(),
                    found.field(),
                    found.fieldName(),
                    found.message(),
                    found.repair());
        }
    }

    /// What a check found.
    ///
    /// @param format null where the file is of no known format
    public record FileCheck(@Nullable String format, int invoices, int lines, List<Finding> findings) {}

    /// Checks a bill file as a receiver with this profile would.
    @PostMapping("/api/v1/formats/{name}/checks")
    FileCheck check(@PathVariable String name, @RequestBody CheckRequest asked) {
        var report = switch (KnownProfiles.of(house).ask(find(name).profile().name())) {
            case KnownProfiles.Answer.Ready(var _, var writing) ->
                TryProfile.check(asked.file().getBytes(StandardCharsets.UTF_8), writing);
            case KnownProfiles.Answer.Unready(var reason) -> throw Refusal.refused(List.of(reason));
        };
        return new FileCheck(
                report.format(),
                report.invoices(),
                report.lines(),
                report.findings().stream().map(Finding::of).toList());
    }

    /// The newest bill of a client as it would leave with this profile.
    @GetMapping("/api/v1/formats/{name}/preview")
    PrebillsApi.Preview preview(@PathVariable String name, @RequestParam String client) {
        var tried = new TryProfile(house).tryOut(find(name).whole(), new byte[0], new ClientId(client));
        var preview = tried.preview();
        if (preview == null) {
            throw Refusal.notFound("Client " + client + " has no bill to show.");
        }
        return PrebillsApi.Preview.of(preview);
    }

    /// @param profile from today on
    public record GiveRequest(String profile) {}

    /// @param before the profile that the client had
    /// @param openBills that follow
    public record Given(String before, int openBills) {}

    /// Gives a client another profile, for its open bills and all that come.
    @PostMapping("/api/v1/clients/{client}/format")
    Given give(@AuthenticationPrincipal User user, @PathVariable String client, @RequestBody GiveRequest asked) {
        return switch (new GiveProfile(house).give(new ClientId(client), asked.profile(), user.login())) {
            case GiveProfile.Outcome.Given(var before, var bills) -> new Given(before, bills);
            case GiveProfile.Outcome.Refused(var reasons) -> throw Refusal.refused(reasons);
        };
    }
}

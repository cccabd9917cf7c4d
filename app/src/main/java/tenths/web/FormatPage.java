package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.Role;
import tenths.access.User;
import tenths.connectors.profiles.ProfileFault;
import tenths.connectors.profiles.ProfileText;
import tenths.desk.House;
import tenths.desk.formats.SaveProfile;
import tenths.desk.formats.TryProfile;
import tenths.desk.formats.VersionWish;
import tenths.firm.ClientId;
import tenths.formats.Profiles;
import tenths.store.FormatProfiles;
import tenths.store.views.ProfileUses;

/// S18: one format profile as its text with every option explained, tried on a sample and on a real bill before it is
/// saved.
@Controller
public final class FormatPage {
    /// A sample is one bill; the largest of a year have a few thousand lines.
    static final int LARGEST_SAMPLE_BYTES = 20_000_000;

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Papers papers;

    FormatPage(House house, Frames frames, Notices notices, Papers papers) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.papers = papers;
    }

    /// What a person typed, or what stands.
    ///
    /// @param name as the page knows it; blank for a new profile
    /// @param after version that was changed; 0 for a new profile
    /// @param client whose bill is shown; blank for none
    /// @param sample as pasted
    public record Form(String name, int after, String body, String reason, String client, String sample) {}

    /// The page.
    ///
    /// @param ofProduct whether it is a profile of the product, which nobody changes
    /// @param refused why it was not saved
    public record Shown(
            Form form,
            FormatTrial trial,
            boolean ofProduct,
            boolean mayChange,
            List<ProfileFault> refused,
            List<FormatProfiles.Version> versions,
            List<ProfileUses.Use> clients,
            Names names,
            ZoneId zone) {}

    @GetMapping("/formats/profiles/{name}")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int version) {
        var versions = house.formatProfiles().history(name);
        var body = versions.isEmpty() && version == 0
                ? Profiles.find(name).map(ProfileText::whole).orElseThrow(NotHere::new)
                : versions.stream()
                        .filter(each -> version == 0 || each.version() == version)
                        .findFirst()
                        .orElseThrow(NotHere::new)
                        .body();
        var newest = versions.isEmpty() ? 0 : versions.getFirst().version();
        return page(request, user, new Form(name, newest, body, "", client(name), ""), new byte[0], List.of());
    }

    /// A client that has the profile, or else any.
    private String client(String profile) {
        var all = new ProfileUses(house.transactions()).all(house.today());
        return all.stream()
                .filter(use -> use.profile().equals(profile))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(use -> use.client().value())
                .orElse("");
    }

    /// A new profile.
    ///
    /// @param base of the product's, to start from
    @GetMapping("/formats/new")
    ModelAndView begin(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "standard") String base) {
        var start = Profiles.find(base).orElseThrow(NotHere::new);
        var body = "name: my-client\nbase: " + start.name() + "\nformat: " + start.format() + "\n";
        return page(request, user, new Form("", 0, body, "", client(""), ""), new byte[0], List.of());
    }

    /// Tries what was typed; nothing is kept.
    @PostMapping("/formats/trial")
    ModelAndView tryOut(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file != null && file.getSize() > LARGEST_SAMPLE_BYTES) {
            var fault = new ProfileFault(1, "", "The sample has more than 20 MB.", "Choose a file with one bill.");
            return page(request, user, form, new byte[0], List.of(fault));
        }
        var sample = file == null || file.isEmpty() ? form.sample().getBytes(StandardCharsets.UTF_8) : file.getBytes();
        return page(request, user, form, sample, List.of());
    }

    /// Saves what was typed as the next version.
    @PostMapping("/formats/versions")
    ModelAndView save(HttpServletRequest request, @AuthenticationPrincipal User user, Form form) {
        var wish = new VersionWish(form.name(), form.after(), form.body(), form.reason());
        var outcome = new SaveProfile(house).save(wish, user.login());
        return switch (outcome) {
            case SaveProfile.Outcome.Saved(var name, var version) -> {
                saved(request, name, version);
                yield new ModelAndView("redirect:/formats/profiles/" + name);
            }
            case SaveProfile.Outcome.Refused(var faults) -> page(request, user, form, new byte[0], faults);
            case SaveProfile.Outcome.Stale(var newest) ->
                page(request, user, form, new byte[0], List.of(stale(newest)));
        };
    }

    private static ProfileFault stale(int newest) {
        return new ProfileFault(
                1,
                "",
                newest == 0 ? "No profile has this name yet." : "Version " + newest + " of this name is there already.",
                newest == 0 ? "Begin a new profile for it." : "Open it, and make your change there.");
    }

    private void saved(HttpServletRequest request, String name, int version) {
        var undo = version == 1
                ? null
                : new Notices.Undo(
                        "/formats/versions/again",
                        Map.of("name", List.of(name), "version", List.of(Integer.toString(version - 1))));
        var line = "Version " + version + " of " + name + " is saved. Bills that become final from now on leave in it.";
        notices.leave(request, new Notice(false, List.of(line), undo));
    }

    /// Takes an earlier version again.
    @PostMapping("/formats/versions/again")
    String again(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String name,
            @RequestParam int version) {
        switch (new SaveProfile(house).takeAgain(name, version, user.login())) {
            case SaveProfile.Outcome.Saved(var _, var now) -> saved(request, name, now);
            case SaveProfile.Outcome.Refused(var faults) ->
                notices.bad(
                        request,
                        faults.stream()
                                .map(each -> each.message() + " " + each.repair())
                                .toList());
            case SaveProfile.Outcome.Stale(var newest) ->
                notices.bad(request, List.of(stale(newest).message()));
        }
        return "redirect:/formats/profiles/" + name;
    }

    private ModelAndView page(
            HttpServletRequest request, User user, Form form, byte[] sample, List<ProfileFault> refused) {
        var client = form.client().isBlank() ? null : new ClientId(form.client());
        var tried = new TryProfile(house).tryOut(form.body(), sample, client);
        var shown = new Shown(
                form,
                FormatTrial.of(tried, sheets(tried)),
                Profiles.find(form.name()).isPresent(),
                user.role() == Role.ADMINISTRATOR,
                refused,
                house.formatProfiles().history(form.name()),
                new ProfileUses(house.transactions()).all(house.today()),
                Names.of(house.transactions()),
                house.zone());
        return frames.page(request, "format", shown);
    }

    private FormatTrial.@Nullable Sheets sheets(TryProfile.Tried tried) {
        var preview = tried.preview();
        if (preview == null) {
            return null;
        }
        var token = UUID.randomUUID();
        return new FormatTrial.Sheets(token, papers.keep(token, preview.print()));
    }

    /// A page of the bill on paper that was tried a moment ago.
    @GetMapping("/formats/trial/{token}/{page}.png")
    void page(HttpServletResponse response, @PathVariable UUID token, @PathVariable int page) throws IOException {
        var paper = papers.find(token).stream().findFirst().orElseThrow(NotHere::new);
        response.setContentType("image/png");
        response.setHeader("Cache-Control", "private, max-age=600");
        paper.image(page, response.getOutputStream());
    }
}

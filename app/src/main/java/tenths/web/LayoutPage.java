package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import tenths.desk.House;
import tenths.desk.formats.KnownProfiles;
import tenths.desk.formats.SaveLayout;
import tenths.desk.formats.TryLayout;
import tenths.desk.formats.VersionWish;
import tenths.firm.ClientId;
import tenths.formats.layouts.Layouts;
import tenths.store.FormatLayouts;
import tenths.store.views.ProfileUses;

/// S18: one layout of the firm's own as its text, tried on a sample and on a real bill before it is saved.
@Controller
public final class LayoutPage {
    private final House house;
    private final Frames frames;
    private final Notices notices;

    LayoutPage(House house, Frames frames, Notices notices) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
    }

    /// The page.
    ///
    /// @param refused why it was not saved
    /// @param profiles that name it
    public record Shown(
            FormatPage.Form form,
            LayoutTrial trial,
            boolean mayChange,
            List<String> refused,
            List<FormatLayouts.Version> versions,
            List<String> profiles,
            List<ProfileUses.Use> clients,
            Names names,
            ZoneId zone) {}

    @GetMapping("/formats/layouts/{name}")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int version) {
        var versions = house.formatLayouts().history(name);
        var asked = versions.stream()
                .filter(each -> version == 0 || each.version() == version)
                .findFirst()
                .orElseThrow(NotHere::new);
        var newest = versions.getFirst().version();
        var form = new FormatPage.Form(name, newest, asked.body(), "", client(name), "");
        return page(request, user, form, new byte[0], List.of());
    }

    /// A client whose profile names the layout, or else any.
    private String client(String layout) {
        var profiles = profiles(layout);
        var all = new ProfileUses(house.transactions()).all(house.today());
        return all.stream()
                .filter(use -> profiles.contains(use.profile()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(use -> use.client().value())
                .orElse("");
    }

    private List<String> profiles(String layout) {
        return KnownProfiles.of(house).all().stream()
                .map(known -> known.profile())
                .filter(profile -> !layout.isBlank() && profile.ownLayout().equals(layout))
                .map(profile -> profile.name())
                .toList();
    }

    /// A new layout.
    ///
    /// @param from an example to start from
    @GetMapping("/formats/new/layout")
    ModelAndView begin(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") String from) {
        var example = from.isBlank() ? Layouts.examples().getFirst() : from;
        var body = Layouts.example(example).orElseThrow(NotHere::new);
        return page(request, user, new FormatPage.Form("", 0, body, "", client(""), ""), new byte[0], List.of());
    }

    /// Tries what was typed; nothing is kept.
    @PostMapping("/formats/layouts/trial")
    ModelAndView tryOut(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            FormatPage.Form form,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file != null && file.getSize() > FormatPage.LARGEST_SAMPLE_BYTES) {
            var fault = "The sample has more than 20 MB. Choose a file with one bill.";
            return page(request, user, form, new byte[0], List.of(fault));
        }
        var sample = file == null || file.isEmpty() ? TryLayout.bytes(form.sample(), form.body()) : file.getBytes();
        return page(request, user, form, sample, List.of());
    }

    /// Saves what was typed as the next version.
    @PostMapping("/formats/versions/layout")
    ModelAndView save(HttpServletRequest request, @AuthenticationPrincipal User user, FormatPage.Form form) {
        var wish = new VersionWish(form.name(), form.after(), form.body(), form.reason());
        return switch (new SaveLayout(house).save(wish, user.login())) {
            case SaveLayout.Outcome.Saved(var name, var version) -> {
                saved(request, name, version);
                yield new ModelAndView("redirect:/formats/layouts/" + name);
            }
            case SaveLayout.Outcome.Refused(var faults) ->
                page(request, user, form, new byte[0], LayoutTrial.sentences(faults));
            case SaveLayout.Outcome.Stale(var newest) -> page(request, user, form, new byte[0], List.of(stale(newest)));
        };
    }

    private static String stale(int newest) {
        return newest == 0
                ? "No layout has this name yet. Begin a new layout for it."
                : "Version " + newest + " of this name is there already. Open it, and make your change there.";
    }

    private void saved(HttpServletRequest request, String name, int version) {
        var undo = version == 1
                ? null
                : new Notices.Undo(
                        "/formats/versions/layout/again",
                        Map.of("name", List.of(name), "version", List.of(Integer.toString(version - 1))));
        var line = "Version " + version + " of " + name + " is saved. Bills leave in it whose profile says ownLayout: "
                + name + ".";
        notices.leave(request, new Notice(false, List.of(line), undo));
    }

    /// Takes an earlier version again.
    @PostMapping("/formats/versions/layout/again")
    String again(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String name,
            @RequestParam int version) {
        switch (new SaveLayout(house).takeAgain(name, version, user.login())) {
            case SaveLayout.Outcome.Saved(var _, var now) -> saved(request, name, now);
            case SaveLayout.Outcome.Refused(var faults) -> notices.bad(request, LayoutTrial.sentences(faults));
            case SaveLayout.Outcome.Stale(var newest) -> notices.bad(request, List.of(stale(newest)));
        }
        return "redirect:/formats/layouts/" + name;
    }

    private ModelAndView page(
            HttpServletRequest request, User user, FormatPage.Form form, byte[] sample, List<String> refused) {
        var client = form.client().isBlank() ? null : new ClientId(form.client());
        var shown = new Shown(
                form,
                LayoutTrial.of(new TryLayout(house).tryOut(form.body(), sample, client)),
                user.role() == Role.ADMINISTRATOR,
                refused,
                house.formatLayouts().history(form.name()),
                profiles(form.name()),
                new ProfileUses(house.transactions()).all(house.today()),
                Names.of(house.transactions()),
                house.zone());
        return frames.page(request, "layout", shown);
    }
}

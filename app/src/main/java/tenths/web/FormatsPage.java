package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.Role;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.formats.GiveProfile;
import tenths.desk.formats.KnownProfile;
import tenths.desk.formats.KnownProfiles;
import tenths.firm.ClientId;
import tenths.formats.FormatProfile;
import tenths.formats.layouts.Layouts;
import tenths.store.FormatProfiles;
import tenths.store.views.ProfileUses;

/// S18: the format profiles, and which client's bills are written with which.
@Controller
public final class FormatsPage {
    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final ProfileUses uses;

    FormatsPage(House house, Frames frames, Notices notices) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        uses = new ProfileUses(house.transactions());
    }

    /// A profile of the list.
    ///
    /// @param version 0 for a profile of the product
    /// @param format in words; says so where the text of the profile cannot be read any more
    /// @param users clients whose bills are written with it, by their names
    public record Row(String name, int version, String format, List<String> users) {}

    /// A layout of the firm's own.
    ///
    /// @param profiles that name it
    public record LayoutRow(String name, int version, List<String> profiles) {}

    /// @param choices names of profiles that a client can be given
    /// @param examples of layouts to start from
    /// @param mayChange whether this person may save profiles and layouts, and give profiles
    public record Shown(
            List<Row> rows,
            List<LayoutRow> layouts,
            List<String> examples,
            List<ProfileUses.Use> clients,
            List<String> choices,
            boolean mayChange) {}

    @GetMapping("/formats")
    ModelAndView show(HttpServletRequest request, @AuthenticationPrincipal User user) {
        var clients = uses.all(house.today());
        var users = clients.stream()
                .collect(Collectors.groupingBy(
                        ProfileUses.Use::profile,
                        Collectors.mapping(ProfileUses.Use::clientName, Collectors.toList())));
        var known = KnownProfiles.of(house);
        var rows = new ArrayList<Row>();
        known.all()
                .forEach(each -> rows.add(new Row(
                        each.profile().name(),
                        each.version(),
                        Words.written(each),
                        users.getOrDefault(each.profile().name(), List.of()))));
        house.formatProfiles().latest().stream()
                .filter(own -> known.find(own.name()).isEmpty())
                .forEach(own -> rows.add(unreadable(own, users)));
        var choices = known.all().stream().map(each -> each.profile().name()).toList();
        var shown = new Shown(
                rows, layouts(known), Layouts.examples(), clients, choices, user.role() == Role.ADMINISTRATOR);
        return frames.page(request, "formats", shown);
    }

    private List<LayoutRow> layouts(KnownProfiles known) {
        return house.formatLayouts().latest().stream()
                .map(layout -> new LayoutRow(
                        layout.name(),
                        layout.version(),
                        known.all().stream()
                                .map(KnownProfile::profile)
                                .filter(profile -> profile.ownLayout().equals(layout.name()))
                                .map(FormatProfile::name)
                                .toList()))
                .toList();
    }

    private static Row unreadable(FormatProfiles.Version own, Map<String, List<String>> users) {
        return new Row(own.name(), own.version(), "cannot be read, open it", users.getOrDefault(own.name(), List.of()));
    }

    /// Gives a client another profile.
    @PostMapping("/formats/clients")
    String give(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String client,
            @RequestParam String profile) {
        switch (new GiveProfile(house).give(new ClientId(client), profile, user.login())) {
            case GiveProfile.Outcome.Given(var before, var bills) ->
                notices.leave(
                        request,
                        new Notice(
                                false,
                                List.of("Client " + client + " has the profile " + profile + " now. "
                                        + Say.count(bills, "open bill", "open bills") + " will leave in it."),
                                new Notices.Undo(
                                        "/formats/clients",
                                        Map.of("client", List.of(client), "profile", List.of(before)))));
            case GiveProfile.Outcome.Refused(var reasons) -> notices.bad(request, reasons);
        }
        return "redirect:/formats";
    }
}

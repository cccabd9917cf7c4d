package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.connectors.cases.DealFault;
import tenths.desk.AgreedText;
import tenths.desk.House;
import tenths.desk.SaveSplit;
import tenths.desk.TrySplit;
import tenths.firm.Client;
import tenths.firm.MatterId;
import tenths.store.SplitAgreements.Version;

/// S14: who pays which part of a matter's bills, tried on its open bill while it is written.
@Controller
public final class SplitPage {
    private final House house;
    private final Frames frames;
    private final Notices notices;

    SplitPage(House house, Frames frames, Notices notices) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
    }

    /// What was typed, or what stands.
    ///
    /// @param matter blank while none is chosen
    /// @param after version that was changed; 0 for the first
    /// @param from first day on which it holds
    public record Form(String matter, int after, String from, String body, String reason) {
        /// What a form leaves out is blank.
        public Form {
            matter = Links.first(Objects.requireNonNullElse(matter, "")).strip();
            from = Objects.requireNonNullElse(from, "");
            body = Objects.requireNonNullElse(body, "");
            reason = Objects.requireNonNullElse(reason, "");
        }

        @Nullable
        MatterId id(List<DealFault> faults) {
            try {
                return new MatterId(matter);
            } catch (IllegalArgumentException noIdentifier) {
                faults.add(new DealFault(1, "", String.valueOf(noIdentifier.getMessage()), "write it as its bills do"));
                return null;
            }
        }

        @Nullable
        LocalDate day(List<DealFault> faults) {
            return AgreedText.day(from, faults);
        }
    }

    /// The page.
    ///
    /// @param name of the matter and its client; blank where there is no such matter
    /// @param refused why it was not saved
    /// @param versions of the matter, the newest first
    /// @param splits the newest version of each matter that has one
    public record Shown(
            Form form,
            String name,
            TrySplit.Tried trial,
            List<DealFault> refused,
            List<Version> versions,
            List<Version> splits,
            List<Client> clients,
            Names names,
            ZoneId zone) {}

    @GetMapping("/rates/splits")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "0") int version) {
        var asked = new Form(matter, 0, "", "", "");
        var id = asked.matter().isBlank() ? null : asked.id(new ArrayList<>());
        var versions = id == null ? List.<Version>of() : house.splitAgreements().history(id);
        var chosen = versions.stream()
                .filter(each -> version == 0 || each.version() == version)
                .findFirst();
        return page(request, form(asked, versions, chosen), List.of());
    }

    private Form form(Form asked, List<Version> versions, Optional<Version> chosen) {
        var first = house.today().withDayOfMonth(1);
        return new Form(
                asked.matter(),
                versions.isEmpty() ? 0 : versions.getFirst().version(),
                chosen.map(Version::from).orElse(first).toString(),
                chosen.map(Version::body).orElse(""),
                "");
    }

    /// Tries what was typed; nothing is kept.
    @PostMapping("/rates/splits/trial")
    ModelAndView tryOut(HttpServletRequest request, Form form) {
        return page(request, form, List.of());
    }

    /// Saves what was typed as the next version, and checks the matter's open bill again.
    @PostMapping("/rates/splits")
    ModelAndView save(HttpServletRequest request, @AuthenticationPrincipal User user, Form form) {
        var faults = new ArrayList<DealFault>();
        var matter = form.id(faults);
        var from = form.day(faults);
        if (matter == null || from == null) {
            return page(request, form, faults);
        }
        var wish = new SaveSplit.Wish(matter, form.after(), from, form.body(), form.reason());
        return switch (new SaveSplit(house).save(wish, user.login())) {
            case SaveSplit.Outcome.Saved saved -> saved(request, matter, saved);
            case SaveSplit.Outcome.Refused(var refused) -> page(request, form, refused);
            case SaveSplit.Outcome.Stale(var newest) -> page(request, form, List.of(AgreedText.overtaken(newest)));
        };
    }

    /// Takes an earlier version again.
    @PostMapping("/rates/splits/again")
    ModelAndView again(
            HttpServletRequest request, @AuthenticationPrincipal User user, Form form, @RequestParam int version) {
        var faults = new ArrayList<DealFault>();
        var matter = form.id(faults);
        if (matter == null) {
            return page(request, form, faults);
        }
        return switch (new SaveSplit(house).takeAgain(matter, version, user.login())) {
            case SaveSplit.Outcome.Saved saved -> saved(request, matter, saved);
            case SaveSplit.Outcome.Refused(var refused) -> refused(request, matter, refused);
            case SaveSplit.Outcome.Stale(var newest) -> refused(request, matter, List.of(AgreedText.overtaken(newest)));
        };
    }

    private ModelAndView refused(HttpServletRequest request, MatterId matter, List<DealFault> faults) {
        notices.bad(request, faults.stream().map(DealFault::toString).toList());
        return new ModelAndView("redirect:" + link(matter));
    }

    private ModelAndView saved(HttpServletRequest request, MatterId matter, SaveSplit.Outcome.Saved saved) {
        notices.good(
                request,
                "Version " + saved.version() + " is agreed."
                        + (saved.checked() == 0
                                ? " No bill of the matter is open."
                                : " Its open bill is checked again and waits for approval."));
        return new ModelAndView("redirect:" + link(matter));
    }

    private static String link(MatterId matter) {
        return Links.to("/rates/splits", Map.of("matter", matter.value()));
    }

    private ModelAndView page(HttpServletRequest request, Form form, List<DealFault> refused) {
        var faults = new ArrayList<DealFault>();
        var matter = form.matter().isBlank() ? null : form.id(faults);
        var from = form.day(faults);
        var tried = matter == null || from == null
                ? new TrySplit.Tried(faults, null)
                : new TrySplit(house).tryOut(matter, from, form.body());
        var name = matter == null ? "" : name(matter);
        var problems = new ArrayList<>(refused);
        if (!form.matter().isBlank() && name.isBlank() && refused.isEmpty()) {
            problems.addAll(tried.faults());
        }
        return frames.page(
                request,
                "split",
                new Shown(
                        form,
                        name,
                        tried,
                        problems,
                        matter == null ? List.of() : house.splitAgreements().history(matter),
                        newest(house.splitAgreements().all()),
                        List.copyOf(house.directory().clients().values()),
                        Names.of(house.transactions()),
                        house.zone()));
    }

    private String name(MatterId matter) {
        return house.directory().matters(List.of(matter)).values().stream()
                .map(file -> file.matter().name() + ", "
                        + Objects.requireNonNull(house.directory()
                                        .clients()
                                        .get(file.matter().client()))
                                .name())
                .findFirst()
                .orElse("");
    }

    private static List<Version> newest(List<Version> all) {
        var matters = new HashSet<MatterId>();
        return all.stream().filter(version -> matters.add(version.matter())).toList();
    }
}

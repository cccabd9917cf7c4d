package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.SaveFeeDeal;
import tenths.desk.TryFeeDeal;
import tenths.firm.Client;
import tenths.jobs.Tasks;
import tenths.store.FeeDeals;
import tenths.store.FeeDeals.Owner;

/// S14: what a client or a matter agreed beyond hourly rates, tried on a real bill while it is written.
@Controller
public final class FeeDealPage {
    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;

    FeeDealPage(House house, Frames frames, Notices notices, Tasks tasks) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
    }

    /// The page.
    ///
    /// @param refused why it was not saved
    /// @param versions of the deal that is shown, the newest first
    /// @param deals the newest version of each client and matter that has one
    public record Shown(
            FeeDealForm form,
            FeeDealTrial trial,
            List<DealFault> refused,
            List<FeeDeals.Version> versions,
            List<FeeDeals.Version> deals,
            List<Client> clients,
            Names names,
            ZoneId zone) {
        /// By name.
        public String client(FeeDeals.Version version) {
            return clients.stream()
                    .filter(each -> each.id().equals(version.owner().client()))
                    .map(Client::name)
                    .findFirst()
                    .orElse(version.owner().client().value());
        }
    }

    @GetMapping("/rates/deals")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "0") int version) {
        var asked = new FeeDealForm(client, matter, 0, "", "", "");
        var owner = client.isBlank() ? null : asked.owner(new ArrayList<>());
        var versions =
                owner == null ? List.<FeeDeals.Version>of() : house.feeDeals().history(owner);
        var chosen = versions.stream()
                .filter(each -> version == 0 || each.version() == version)
                .findFirst();
        return page(request, form(asked, versions, chosen), List.of());
    }

    private FeeDealForm form(FeeDealForm asked, List<FeeDeals.Version> versions, Optional<FeeDeals.Version> chosen) {
        var first = house.today().withDayOfMonth(1);
        return new FeeDealForm(
                asked.client(),
                asked.matter(),
                versions.isEmpty() ? 0 : versions.getFirst().version(),
                chosen.map(FeeDeals.Version::from).orElse(first).toString(),
                chosen.map(FeeDeals.Version::body).orElse(""),
                "");
    }

    /// Tries what was typed; nothing is kept.
    @PostMapping("/rates/deals/trial")
    ModelAndView tryOut(HttpServletRequest request, FeeDealForm form) {
        return page(request, form, List.of());
    }

    /// Saves what was typed as the next version, and checks the open bills of the client again.
    @PostMapping("/rates/deals")
    ModelAndView save(HttpServletRequest request, @AuthenticationPrincipal User user, FeeDealForm form) {
        var faults = new ArrayList<DealFault>();
        var owner = form.owner(faults);
        var from = form.day(faults);
        if (owner == null || from == null) {
            return page(request, form, faults);
        }
        var wish = new SaveFeeDeal.Wish(owner, form.after(), from, form.body(), form.reason());
        return switch (new SaveFeeDeal(house).save(wish, user.login())) {
            case SaveFeeDeal.Outcome.Saved(var version) -> saved(request, owner, version, user);
            case SaveFeeDeal.Outcome.Refused(var refused) -> page(request, form, refused);
            case SaveFeeDeal.Outcome.Stale(var newest) -> page(request, form, List.of(AgreedText.overtaken(newest)));
        };
    }

    /// Takes an earlier version again.
    @PostMapping("/rates/deals/again")
    ModelAndView again(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            FeeDealForm form,
            @RequestParam int version) {
        var faults = new ArrayList<DealFault>();
        var owner = form.owner(faults);
        if (owner == null) {
            return page(request, form, faults);
        }
        return switch (new SaveFeeDeal(house).takeAgain(owner, version, user.login())) {
            case SaveFeeDeal.Outcome.Saved(var now) -> saved(request, owner, now, user);
            case SaveFeeDeal.Outcome.Refused(var refused) -> refused(request, owner, refused);
            case SaveFeeDeal.Outcome.Stale(var newest) ->
                refused(request, owner, List.of(AgreedText.overtaken(newest)));
        };
    }

    private ModelAndView refused(HttpServletRequest request, Owner owner, List<DealFault> faults) {
        notices.bad(request, faults.stream().map(DealFault::toString).toList());
        return new ModelAndView("redirect:" + link(owner));
    }

    private ModelAndView saved(HttpServletRequest request, Owner owner, int version, User user) {
        var bills = house.prebills().openOf(List.of(owner.client())).keySet();
        var line = "Version " + version + " is agreed.";
        if (bills.isEmpty()) {
            notices.good(request, line + " No bill of the client is open.");
            return new ModelAndView("redirect:" + link(owner));
        }
        var task = tasks.start(user.login(), "Check open bills under the new fee deal", progress -> {
            var checked = new CheckAgain(house).check(bills, user.login(), progress);
            return new Tasks.Result(
                    true,
                    List.of(line, Say.count(checked, "open bill is", "open bills are") + " checked again."),
                    link(owner));
        });
        return new ModelAndView("redirect:/tasks/" + task);
    }

    private static String link(Owner owner) {
        var matter = owner.matter();
        return Links.to(
                "/rates/deals",
                Map.of("client", owner.client().value(), "matter", matter == null ? "" : matter.value()));
    }

    private ModelAndView page(HttpServletRequest request, FeeDealForm form, List<DealFault> refused) {
        var faults = new ArrayList<DealFault>();
        var owner = form.client().isBlank() ? null : form.owner(faults);
        var from = form.day(faults);
        var tried = owner == null || from == null
                ? new TryFeeDeal.Tried(faults, null)
                : new TryFeeDeal(house).tryOut(owner, from, form.body());
        return frames.page(
                request,
                "feeDeal",
                new Shown(
                        form,
                        FeeDealTrial.of(tried),
                        refused,
                        versions(owner),
                        newest(house.feeDeals().all()),
                        List.copyOf(house.directory().clients().values()),
                        Names.of(house.transactions()),
                        house.zone()));
    }

    private List<FeeDeals.Version> versions(@Nullable Owner owner) {
        return owner == null ? List.of() : house.feeDeals().history(owner);
    }

    private static List<FeeDeals.Version> newest(List<FeeDeals.Version> all) {
        var owners = new HashSet<Owner>();
        return all.stream().filter(version -> owners.add(version.owner())).toList();
    }
}

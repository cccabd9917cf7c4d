package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.ChangeRate;
import tenths.desk.House;
import tenths.desk.KeepGroups;
import tenths.desk.RateWish;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.MatterGroup;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;

/// Groups of matters: which there are, which matters belong to them on which days, and where matters are handled.
@Controller
public final class MatterGroupsPage {
    private static final String PATH = "/rates/groups";

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final RateTasks done;

    MatterGroupsPage(House house, Frames frames, Notices notices, RateTasks done) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.done = done;
    }

    /// What was typed about where a matter belongs.
    ///
    /// @param act `join` or `leave` a group, or `move` to a place
    /// @param from first day in the group, or, to leave it, the last
    /// @param place blank for none
    public record Wish(String act, String matter, String group, String from, String place) {
        /// What a form leaves out is blank.
        public Wish {
            act = Objects.requireNonNullElse(act, "");
            matter = Objects.requireNonNullElse(matter, "");
            group = Objects.requireNonNullElse(group, "");
            from = Objects.requireNonNullElse(from, "");
            place = Objects.requireNonNullElse(place, "").strip();
        }
    }

    /// @param preview what the wish would do; null where nothing was asked
    public record Shown(
            List<MatterGroup> groups,
            List<MatterGroup.Member> members,
            Map<MatterId, String> places,
            List<Client> clients,
            @Nullable Wish wish,
            ChangeRate.@Nullable Preview preview,
            List<String> problems) {
        public List<MatterGroup.Member> of(MatterGroup group) {
            return members.stream()
                    .filter(member -> member.group().equals(group.id()))
                    .toList();
        }

        public List<RatesPage.Sum> sums() {
            return preview == null ? List.of() : RatesPage.sums(preview);
        }
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request) {
        return shown(request, null, null, List.of());
    }

    private ModelAndView shown(
            HttpServletRequest request,
            @Nullable Wish wish,
            ChangeRate.@Nullable Preview preview,
            List<String> problems) {
        var groups = house.groups();
        return frames.page(
                request,
                "matterGroups",
                new Shown(
                        groups.all(),
                        groups.members().stream().map(row -> row.member()).toList(),
                        groups.places(),
                        List.copyOf(house.directory().clients().values()),
                        wish,
                        preview,
                        problems));
    }

    @PostMapping(PATH)
    ModelAndView create(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String id,
            @RequestParam String client,
            @RequestParam String name) {
        try {
            var group = new MatterGroup(new MatterGroupId(id.strip()), new ClientId(client), name.strip());
            return after(request, new KeepGroups(house).make(group, user.login()), "The group is made.");
        } catch (IllegalArgumentException unfit) {
            return shown(request, null, null, List.of(String.valueOf(unfit.getMessage())));
        }
    }

    private ModelAndView after(HttpServletRequest request, List<String> problems, String good) {
        if (!problems.isEmpty()) {
            return shown(request, null, null, problems);
        }
        notices.good(request, good);
        return new ModelAndView("redirect:" + PATH);
    }

    /// Shows what it would change that a matter joins or leaves a group or is handled elsewhere, or does it.
    ///
    /// @param step `show` or `do`
    @PostMapping("/rates/groups/matters")
    ModelAndView change(
            HttpServletRequest request, @AuthenticationPrincipal User user, Wish wish, @RequestParam String step) {
        var problems = new ArrayList<String>();
        var meant = meant(wish, problems);
        if (meant == null) {
            return shown(request, wish, null, problems);
        }
        var changing = new ChangeRate(house);
        if (!step.equals("do")) {
            var preview = changing.preview(meant);
            return shown(request, wish, preview, preview.problems());
        }
        var agreed = changing.agree(meant, user.login());
        return agreed.problems().isEmpty()
                ? done.after(request, user, agreed, PATH)
                : shown(request, wish, agreed, agreed.problems());
    }

    private static @Nullable RateWish meant(Wish wish, List<String> problems) {
        try {
            var matter = new MatterId(Links.first(wish.matter()));
            if (wish.act().equals("move")) {
                return new RateWish.Move(matter, wish.place());
            }
            var day = RateDetails.day(wish.from(), "day", problems);
            if (day == null || wish.act().equals("leave")) {
                return day == null ? null : new RateWish.Leave(matter, day);
            }
            return new RateWish.Join(new MatterGroup.Member(new MatterGroupId(wish.group()), matter, day, null));
        } catch (IllegalArgumentException unfit) {
            problems.add(String.valueOf(unfit.getMessage()));
            return null;
        }
    }
}

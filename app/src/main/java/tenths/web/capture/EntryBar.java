package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.audit.Hash;
import tenths.desk.EstimateEntries;
import tenths.desk.EstimateEntries.Estimate;
import tenths.desk.House;
import tenths.desk.capture.EnterText;
import tenths.desk.capture.FullDays;
import tenths.desk.capture.Reader;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Certainty;
import tenths.store.MatterFile;
import tenths.store.capture.Twins;
import tenths.time.DraftEntry;
import tenths.time.Proposed;
import tenths.time.Work;
import tenths.web.Links;
import tenths.web.NotHere;
import tenths.web.Notice;
import tenths.web.Notices;
import tenths.web.Say;

/// The bar at the top of every page: words in, chips under them as one types, Enter keeps.
@Controller
public final class EntryBar {
    private final House house;
    private final Notices notices;
    private final EstimateEntries estimates;
    private final EnterText enter;
    private final Twins twins;

    EntryBar(House house, Notices notices, EstimateEntries estimates, Reader.Shelf readers) {
        this.house = house;
        this.notices = notices;
        this.estimates = estimates;
        enter = new EnterText(house, readers);
        twins = new Twins(house.transactions());
    }

    /// What became of the words, for the place below the bar.
    public record Said(Notice notice, String csrf) {}

    @PostMapping("/entry/reading")
    ModelAndView read(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") String text) {
        var of = keeper(user);
        var proposed = enter.read(text, of, answers(request));
        return new ModelAndView("capture/chips", "it", chips(proposed, of));
    }

    @PostMapping("/entry")
    Object keep(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") List<String> seen,
            @RequestParam(defaultValue = "/inbox") String back) {
        var outcome = enter.enter(text, key, hashes(seen), answers(request), Hands.of(user), keeper(user));
        var notice = notice(outcome, Links.inside(back, "/inbox"));
        if (request.getHeader("X-Part") != null) {
            return new ModelAndView("capture/entered", "it", new Said(notice, csrf(request)));
        }
        notices.leave(request, notice);
        return "redirect:" + Links.inside(back, "/inbox");
    }

    private static String csrf(HttpServletRequest request) {
        return tenths.web.Frames.csrf(request);
    }

    private static TimekeeperId keeper(User user) {
        var timekeeper = user.timekeeper();
        if (timekeeper == null) {
            throw new NotHere();
        }
        return timekeeper;
    }

    private static List<Hash> hashes(List<String> seen) {
        try {
            return seen.stream().filter(text -> !text.isBlank()).map(Hash::new).toList();
        } catch (IllegalArgumentException foreign) {
            return List.of(); // nothing that we showed: nothing is approved
        }
    }

    /// Puts what was answered where the words left it open.
    private UnaryOperator<List<Proposed>> answers(HttpServletRequest request) {
        var choices = Choice.parse(request.getParameterValues("choice"));
        if (choices.isEmpty()) {
            return UnaryOperator.identity();
        }
        var open = open(choices);
        return proposed -> {
            var answered = new ArrayList<>(proposed);
            choices.stream()
                    .filter(choice -> choice.proposal() < answered.size())
                    .forEach(choice ->
                            answered.set(choice.proposal(), choice.on(answered.get(choice.proposal()), open)));
            return answered;
        };
    }

    private Set<MatterId> open(List<Choice> choices) {
        var named = choices.stream()
                .filter(choice -> choice.field().equals("matter"))
                .flatMap(choice -> Stream.ofNullable(choice.matter()))
                .toList();
        var open = new java.util.HashSet<MatterId>();
        house.directory().matters(named).forEach((id, file) -> {
            if (file.matter().closed() == null) {
                open.add(id);
            }
        });
        return open;
    }

    private Chips chips(List<Proposed> proposed, TimekeeperId of) {
        var matters = new ArrayList<MatterId>();
        var works = new ArrayList<Work>();
        var drafts = new ArrayList<DraftEntry>();
        for (var each : proposed) {
            var draft = new DraftEntry(house.ids().next(), house.ids().next(), of, 1, each);
            drafts.add(draft);
            if (draft.approved(draft.id(), house.today()) instanceof DraftEntry.Approval.Fact(var work)) {
                works.add(work);
            }
            if (each.content().matter() != null) {
                matters.add(each.content().matter());
            }
            matters.addAll(each.basis().candidates());
        }
        var files = house.directory().matters(matters);
        var around = new Around(files, estimates.estimate(works), twins.entered(drafts), FullDays.of(house, drafts));
        var rows = new ArrayList<Chips.Row>();
        for (var draft : drafts) {
            rows.add(row(rows.size(), draft, around));
            around.days().take(draft);
        }
        var sure = proposed.stream().allMatch(each -> each.word() == Certainty.SURE)
                && rows.stream().allMatch(row -> row.full().isEmpty());
        return new Chips(rows, sure);
    }

    /// What the house knows about the drafts of the bar.
    private record Around(
            Map<MatterId, MatterFile> files,
            Map<UUID, Estimate> worth,
            Map<UUID, List<Twins.Twin>> twins,
            FullDays days) {}

    private Chips.Row row(int number, DraftEntry draft, Around around) {
        var estimate = around.worth().get(draft.id());
        var matter = draft.content().matter();
        return new Chips.Row(
                number,
                draft.proposed(),
                matter == null ? "" : matter + " " + name(matter, around.files()),
                draft.basis().candidates().stream()
                        .map(id -> new Card.Candidate(id, name(id, around.files())))
                        .toList(),
                estimate == null || !estimate.priced() ? "" : Say.money(estimate.amount()),
                estimate == null ? List.of() : estimate.findings(),
                around.twins().getOrDefault(draft.id(), List.of()),
                around.days().refusal(draft),
                house.today());
    }

    private static String name(MatterId id, Map<MatterId, MatterFile> files) {
        var file = files.get(id);
        return file == null ? "" : file.matter().name();
    }

    private static Notice notice(EnterText.Outcome outcome, String back) {
        return switch (outcome) {
            case EnterText.Outcome.Approved(var drafts) ->
                new Notice(
                        false,
                        List.of(Say.count(drafts.size(), "entry", "entries") + " approved."),
                        new Notices.Undo("/inbox/reopenings", undo(drafts, back)));
            case EnterText.Outcome.Staged(var drafts) ->
                new Notice(
                        false,
                        List.of(Say.count(drafts.size(), "proposal waits", "proposals wait") + " in the inbox."),
                        null);
            case EnterText.Outcome.Again() -> new Notice(false, List.of("This was kept already."), null);
            case EnterText.Outcome.Refused(var reason) -> new Notice(true, List.of("Not kept. " + reason), null);
        };
    }

    private static Map<String, List<String>> undo(List<DraftEntry> drafts, String back) {
        var fields = new HashMap<String, List<String>>();
        fields.put("draft", drafts.stream().map(draft -> draft.id().toString()).toList());
        fields.put("back", List.of(back));
        return fields;
    }
}

package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.connectors.packs.PackWriter;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.JudgedBills;
import tenths.desk.Progress;
import tenths.desk.guides.AcknowledgeGuide;
import tenths.desk.guides.CompareEditions;
import tenths.desk.guides.DraftRule;
import tenths.desk.guides.GivePack;
import tenths.desk.guides.GuideShelf;
import tenths.desk.guides.ReceiveGuide;
import tenths.desk.guides.SignRules;
import tenths.desk.guides.StartPack;
import tenths.firm.ClientId;
import tenths.guidelines.DayOf;
import tenths.guidelines.rules.RuleKinds;
import tenths.jobs.Tasks;
import tenths.store.Guides.Place;

/// What a person does with guidelines: sends a document, writes cards, signs them, gives them to a client.
@Controller
public final class RuleActs {
    /// A document of usual length is read by then; of a longer one the count is shown.
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final House house;
    private final RulesPage page;
    private final Notices notices;
    private final Tasks tasks;
    private final Uploads uploads;
    private final Archive archive;

    RuleActs(House house, RulesPage page, Notices notices, Tasks tasks, Uploads uploads, Archive archive) {
        this.house = house;
        this.page = page;
        this.notices = notices;
        this.tasks = tasks;
        this.uploads = uploads;
        this.archive = archive;
    }

    static String link(Place place, String step) {
        return new RulesPage.At(place.pack(), place.edition(), step).link(step);
    }

    @PostMapping("/rules/documents")
    String receive(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "BILL") DayOf dayOf,
            @RequestParam MultipartFile file)
            throws IOException {
        var wish = new ReceiveGuide.Wish(pack, title, from == null ? house.today() : from, dayOf);
        var name = ImportPages.plainName(file.getOriginalFilename());
        var path = uploads.receive(file.getInputStream());
        var task = tasks.start(user.login(), "Read " + name, progress -> read(name, path, wish, user, progress));
        var status = tasks.await(task, user.login(), AT_ONCE).getFirst();
        var result = status.result();
        if (result == null) {
            return "redirect:/tasks/" + task;
        }
        notices.leave(request, new Notice(!result.good(), result.lines(), null));
        return "redirect:" + result.link();
    }

    private Tasks.Result read(String name, Path path, ReceiveGuide.Wish wish, User user, Progress progress) {
        try {
            var again = Links.to("/rules", Map.of("pack", wish.pack()));
            return switch (new ReceiveGuide(house, archive).receive(name, path, wish, user.login(), progress)) {
                case ReceiveGuide.Outcome.Received received ->
                    new Tasks.Result(true, List.of(received(received)), link(received.place(), "text"));
                case ReceiveGuide.Outcome.Refused(var reasons) -> new Tasks.Result(false, reasons, again);
                case ReceiveGuide.Outcome.Stopped() ->
                    new Tasks.Result(false, List.of("Stopped. Nothing of the file was kept."), again);
            };
        } finally {
            forget(path);
        }
    }

    private static void forget(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static String received(ReceiveGuide.Outcome.Received received) {
        var line = "Read: " + Say.count(received.paragraphs(), "paragraph", "paragraphs") + " on "
                + Say.count(received.pages(), "page", "pages") + ".";
        return received.carried() == 0
                ? line + " Nothing is enforced until you sign it."
                : line + " " + Say.count(received.carried(), "rule", "rules")
                        + " of the edition before came along as drafts. Read them against the new text.";
    }

    @PostMapping("/rules/starts")
    String start(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String example,
            @RequestParam(defaultValue = "") String title) {
        return switch (new StartPack(house).start(example, title, house.today(), user.login())) {
            case StartPack.Outcome.Started(var place, var drafts) -> {
                notices.good(
                        request,
                        Say.count(drafts, "draft", "drafts") + " to read. Nothing is enforced until you sign it.");
                yield "redirect:" + link(place, "cards");
            }
            case StartPack.Outcome.Refused(var reason) -> {
                notices.bad(request, List.of(reason));
                yield "redirect:/rules";
            }
        };
    }

    @PostMapping("/rules/drafts")
    ModelAndView draft(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String pack,
            @RequestParam int edition,
            @RequestParam(defaultValue = "0") int paragraph,
            @RequestParam Map<String, String> fields) {
        var place = new Place(pack, edition);
        var wish = RuleForm.sent(fields);
        return switch (new DraftRule(house).draft(place, wish, user.login())) {
            case DraftRule.Outcome.Drafted(var name, var _) -> {
                notices.good(request, "The card is drafted. It is enforced once it is signed.");
                yield new ModelAndView("redirect:" + link(place, "cards") + "#card-" + name);
            }
            case DraftRule.Outcome.Refused(var faults) -> {
                var opened = new GuideShelf(house).open(pack, edition).orElseThrow(NotHere::new);
                var form = new RuleForm(wish, RuleKinds.of(wish.kind()).orElse(null), paragraph, faults);
                yield page.page(request, new RulesPage.At(pack, edition, "cards"), opened, form, form.sentences());
            }
        };
    }

    @PostMapping("/rules/drops")
    String drop(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String pack,
            @RequestParam int edition,
            @RequestParam String card) {
        var place = new Place(pack, edition);
        return answered(request, place, new DraftRule(house).drop(place, card, user.login()), "The draft is dropped.");
    }

    @PostMapping("/rules/removals")
    String remove(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String pack,
            @RequestParam int edition,
            @RequestParam String card) {
        var place = new Place(pack, edition);
        var said = "It is enforced until somebody signs that it goes.";
        return answered(request, place, new DraftRule(house).remove(place, card, user.login()), said);
    }

    private String answered(HttpServletRequest request, Place place, DraftRule.Outcome outcome, String good) {
        switch (outcome) {
            case DraftRule.Outcome.Drafted _ -> notices.good(request, good);
            case DraftRule.Outcome.Refused(var faults) ->
                notices.bad(request, faults.stream().map(Object::toString).toList());
        }
        return "redirect:" + link(place, "cards");
    }

    @PostMapping("/rules/signatures")
    String sign(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String pack,
            @RequestParam int edition,
            @RequestParam(defaultValue = "") List<String> card) {
        var place = new Place(pack, edition);
        var seen = card.stream()
                .filter(text -> text.matches(".+@\\d{1,9}"))
                .map(SignRules.Seen::of)
                .toList();
        return switch (new SignRules(house).sign(place, seen, user.login())) {
            case SignRules.Outcome.Refused(var reasons) -> {
                notices.bad(request, reasons);
                yield "redirect:" + link(place, "cards");
            }
            case SignRules.Outcome.Signed(var signed, var version, var left) -> {
                var line = Say.count(signed, "card is", "cards are") + " signed"
                        + (version > 0
                                ? "; version " + version + " judges."
                                : ". The edition before judges until the last " + left + " are signed or dropped.");
                yield recheck(request, place, line, user);
            }
        };
    }

    /// Open bills follow what was signed, in a task that everybody can watch.
    private String recheck(HttpServletRequest request, Place place, String line, User user) {
        var bills = JudgedBills.by(house, place.pack());
        if (bills.isEmpty()) {
            notices.good(request, line);
            return "redirect:" + link(place, "cards");
        }
        var task = tasks.start(user.login(), "Check open bills by " + place.pack(), progress -> {
            var checked = new CheckAgain(house).check(bills, user.login(), progress);
            var said = Say.count(checked, "open bill is", "open bills are") + " checked again.";
            return new Tasks.Result(true, List.of(line, said), link(place, "cards"));
        });
        return "redirect:/tasks/" + task;
    }

    @PostMapping("/rules/clients")
    String give(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String pack,
            @RequestParam int edition,
            @RequestParam String client) {
        var place = new Place(pack, edition);
        var problems = new GivePack(house).give(new ClientId(client), pack, user.login());
        if (!problems.isEmpty()) {
            notices.bad(request, problems);
            return "redirect:" + link(place, "packs");
        }
        return recheck(request, place, pack + " judges the client's bills from today on.", user);
    }

    @PostMapping("/rules/readers")
    String read(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String pack,
            @RequestParam int edition) {
        var place = new Place(pack, edition);
        var isNew = new AcknowledgeGuide(house).read(place, user.login());
        notices.good(request, isNew ? "It is kept that you have read this edition." : "That was kept before.");
        return "redirect:" + link(place, "text");
    }

    @PostMapping("/rules/seen")
    String see(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String pack,
            @RequestParam int earlier,
            @RequestParam int later,
            @RequestParam(defaultValue = "") List<String> what) {
        var seen = new CompareEditions(house).see(pack, earlier, later, what, user.login());
        notices.good(request, Say.count(seen, "difference is", "differences are") + " acknowledged.");
        return "redirect:"
                + Links.to("/rules/compare", Map.of("pack", pack, "earlier", "" + earlier, "later", "" + later));
    }

    /// The signed rules as a pack that reads back the same.
    @GetMapping("/rules/pack.yaml")
    void export(HttpServletResponse response, @RequestParam String pack, @RequestParam int edition) throws IOException {
        var opened = new GuideShelf(house).open(pack, edition).orElseThrow(NotHere::new);
        response.setContentType("application/yaml");
        download(response, pack + ".yaml");
        response.getOutputStream().write(PackWriter.write(opened.pack()).getBytes(StandardCharsets.UTF_8));
    }

    /// The client's file as it came.
    @GetMapping("/rules/file")
    void file(HttpServletResponse response, @RequestParam String pack, @RequestParam int edition)
            throws IOException, ArchiveFailure {
        var opened = new GuideShelf(house).open(pack, edition).orElseThrow(NotHere::new);
        var kept = opened.edition().file();
        if (kept == null) {
            throw new NotHere();
        }
        response.setContentType("application/octet-stream");
        download(response, kept.name());
        response.getOutputStream().write(archive.get(Key.ofImport(kept.name(), kept.sha256())));
    }

    private static void download(HttpServletResponse response, String name) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}

package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.checks.Severity;
import tenths.desk.AnswerAlike;
import tenths.desk.House;
import tenths.desk.OpenPrebill;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.store.AlikeActs;
import tenths.store.FindingAnswers;
import tenths.store.Mutes;
import tenths.store.views.BillList;
import tenths.store.views.Causes;

/// S8: the findings over all bills, by cause; fixed once for all alike.
@Controller
public final class FindingsPage {
    static final int PAGE = 100;

    /// Bills shown in the preview of one cause; the answer goes to all of them.
    private static final int SHOWN = 15;
    private static final int MOST_SAID = 10;

    /// What was answered alike is offered to be put back for so long; from its own page it is later, too.
    private static final Duration ALIKE_SHOWN = Duration.ofDays(14);
    private static final int MOST_ALIKE = 20;

    private static final Object[] HEADER =
            ("Rule,What it is called,Severity,Client,Client name,For example,Findings,Lines,Bills,At risk,Currency,"
                            + "Document,Clause,Judged,Real")
                    .split(",");

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final SavedViewPages views;
    private final Causes causes;

    FindingsPage(House house, Frames frames, Notices notices, SavedViewPages views) {
        this.views = views;
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        causes = new Causes(house.transactions());
    }

    static String link(Causes.Cause cause) {
        return link(cause.rule(), cause.client(), cause.reference());
    }

    public static String link(String rule, String client, String reference) {
        return Links.to("/findings/cause", Map.of("rule", rule, "client", client, "reference", reference));
    }

    /// @param all causes of any severity
    /// @param causes those of the chosen severity
    /// @param mutes clauses that are not applied today
    /// @param alike what was answered alike in the last days and still stands
    /// @param bills how many are open
    /// @param asked page, as the address said
    public record Shown(
            Views views,
            List<Causes.Cause> all,
            List<Causes.Cause> causes,
            List<Mutes.Row> mutes,
            List<AlikeActs.Told> alike,
            List<Client> clients,
            String severity,
            String client,
            String text,
            int bills,
            int asked) {
        /// The causes of this page.
        public List<Causes.Cause> rows() {
            return causes.subList((page() - 1) * PAGE, Math.min(page() * PAGE, causes.size()));
        }

        public int pages() {
            return Math.max(1, (causes.size() + PAGE - 1) / PAGE);
        }

        public int page() {
            return Math.clamp(asked, 1, pages());
        }

        public String query() {
            return address("/findings", severity, client, text);
        }

        public String link(Causes.Cause cause) {
            return FindingsPage.link(cause);
        }

        /// The same filter with another severity.
        public String link(String other) {
            return address("/findings", other, client, text);
        }

        public String export() {
            return address("/findings.csv", severity, client, text);
        }

        public long count(Severity of) {
            return all.stream().filter(cause -> cause.severity() == of).count();
        }

        public int findings() {
            return causes.stream().mapToInt(Causes.Cause::findings).sum();
        }

        public int lines() {
            return causes.stream().mapToInt(Causes.Cause::lines).sum();
        }

        public String nameOf(ClientId id) {
            return clients.stream()
                    .filter(each -> each.id().equals(id))
                    .map(Client::name)
                    .findFirst()
                    .orElse(id.value());
        }

        /// Minor units at risk by currency.
        public Map<String, Long> atRisk() {
            return causes.stream()
                    .collect(Collectors.groupingBy(
                            Causes.Cause::currency, TreeMap::new, Collectors.summingLong(Causes.Cause::atRisk)));
        }
    }

    private static String address(String path, String severity, String client, String text) {
        return Links.to(path, Map.of("severity", severity, "client", client, "text", text));
    }

    private static List<Causes.Cause> only(List<Causes.Cause> all, String severity) {
        return severity.isBlank()
                ? all
                : all.stream()
                        .filter(cause -> cause.severity().name().equals(severity))
                        .toList();
    }

    @GetMapping("/findings")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page) {
        var all = causes.weighed(List.of(), client, text, house.today());
        var open = new BillList(house.transactions())
                .counts().entrySet().stream()
                        .filter(entry -> entry.getKey().open())
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        var clients = List.copyOf(house.directory().clients().values());
        var saved = views.of(user, "/findings", address("/findings", severity, client, text));
        var shown = new Shown(
                saved,
                all,
                only(all, severity),
                house.mutes().rows(house.today()),
                alike(),
                clients,
                severity,
                client,
                text,
                open,
                page);
        return frames.page(request, "findings", shown);
    }

    private List<AlikeActs.Told> alike() {
        return house.alikeActs().since(house.now().minus(ALIKE_SHOWN), MOST_ALIKE).stream()
                .filter(told -> told.standing() > 0)
                .toList();
    }

    @GetMapping("/findings.csv")
    void export(
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        Sheet.download(response, "findings", sheet -> {
            sheet.row(HEADER);
            for (var cause : only(causes.weighed(List.of(), client, text, house.today()), severity)) {
                sheet.row(
                        cause.rule(),
                        Words.rule(cause.rule()),
                        Words.word(cause.severity()),
                        cause.client(),
                        cause.clientName(),
                        cause.message(),
                        cause.findings(),
                        cause.lines(),
                        cause.bills(),
                        Sheet.decimal(cause.atRisk(), cause.currency()),
                        cause.currency(),
                        cause.document(),
                        cause.reference(),
                        cause.judged(),
                        cause.real());
            }
        });
    }

    /// A finding on its bill.
    ///
    /// @param narrative of its first line; blank for the bill as a whole
    public record Row(UUID bill, String matter, String line, String narrative, LinePanel.Found found) {}

    /// One cause with the bills that it is on.
    ///
    /// @param shown how many of the bills are listed
    /// @param said why findings of this clause were kept as they were before
    public record One(
            Causes.Cause cause, List<UUID> bills, int shown, List<Row> rows, List<FindingAnswers.Remembered> said) {
        public boolean fixable() {
            return rows.stream().anyMatch(row -> row.found().fixable());
        }
    }

    @GetMapping("/findings/cause")
    ModelAndView cause(
            HttpServletRequest request,
            @RequestParam String rule,
            @RequestParam String client,
            @RequestParam String reference) {
        var cause = causes.weighed(List.of(), client, "", house.today()).stream()
                .filter(each -> each.rule().equals(rule) && each.reference().equals(reference))
                .findFirst();
        if (cause.isEmpty()) {
            notices.good(request, "Nothing of \"" + Words.rule(rule) + "\" is open any more.");
            return new ModelAndView("redirect:/findings");
        }
        var bills = causes.bills(rule, client, reference);
        var kind = new AnswerAlike.Cause(rule, reference);
        var open = new OpenPrebill(house);
        var rows = bills.stream()
                .limit(SHOWN)
                .flatMap(id -> open.open(id).stream())
                .flatMap(opened -> LinePanel.found(opened, kind::of).stream().map(found -> row(opened, found)))
                .toList();
        var said = house.answers().of(new ClientId(client), MOST_SAID).stream()
                .filter(each -> each.rule().equals(rule) && each.reference().equals(reference))
                .toList();
        return frames.page(request, "cause", new One(cause.get(), bills, Math.min(SHOWN, bills.size()), rows, said));
    }

    private static Row row(OpenPrebill.Opened opened, LinePanel.Found found) {
        var lines = opened.prebill().lines();
        var place = found.finding().lines().isEmpty()
                ? -1
                : IntStream.range(0, lines.size())
                        .filter(i ->
                                lines.get(i).id().equals(found.finding().lines().getFirst()))
                        .findFirst()
                        .orElse(-1);
        return new Row(
                opened.row().id(),
                opened.row().matter().value(),
                place < 0 ? "" : lines.get(place).id().toString(),
                place < 0 ? "" : lines.get(place).narrative(),
                found);
    }
}

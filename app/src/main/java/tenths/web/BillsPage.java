package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.connectors.mail.Mailer;
import tenths.desk.House;
import tenths.firm.Client;
import tenths.firm.Timekeeper;
import tenths.store.PrebillRow.State;
import tenths.store.views.BillList;
import tenths.store.views.BillList.Only;

/// S6: the board of bills, as a table with a tab for each state.
@Controller
public final class BillsPage {
    static final int PAGE = 100;

    private static final Object[] HEADER =
            ("Client,Client name,Matter,Matter name,From,To,State,Lines,Worked,Billed,Currency,Blocking,"
                            + "To acknowledge,Warnings,Reviewer,Format")
                    .split(",");

    private final House house;
    private final Frames frames;
    private final SavedViewPages views;
    private final Mailer mailer;
    private final BillList bills;

    BillsPage(House house, Frames frames, SavedViewPages views, Mailer mailer) {
        this.house = house;
        this.frames = frames;
        this.views = views;
        this.mailer = mailer;
        bills = new BillList(house.transactions());
    }

    /// @param query of this page without the page number, for links
    /// @param people who may review
    /// @param mail whether letters can be sent
    public record Shown(
            Lane lane,
            Views views,
            Map<State, Integer> counts,
            BillList.Filter filter,
            String query,
            List<Client> clients,
            List<Timekeeper> people,
            boolean mail,
            List<BillList.Row> rows,
            List<BillList.Sum> sums,
            int from,
            int all,
            ZoneId zone) {
        public int pages() {
            return Math.max(1, (all + PAGE - 1) / PAGE);
        }

        public int page() {
            return from / PAGE + 1;
        }

        /// How long a bill has waited for its reviewer, or since it was prepared.
        public String waits(BillList.Row row, LocalDate today) {
            return Say.since(LocalDate.ofInstant(row.waitsSince(), zone), today);
        }

        /// Whether a filter narrows the list.
        public boolean narrowed() {
            return !filter.text().isBlank() || !filter.client().isBlank() || filter.only() != Only.ALL;
        }

        public List<Lane> lanes() {
            return List.of(Lane.values());
        }

        public List<Only> onlies() {
            return List.of(Only.values());
        }

        /// As the list of filters says it.
        public static String word(Only only) {
            return switch (only) {
                case ALL -> "All";
                case FINDINGS -> "With findings";
                case OPEN -> "Waits for an answer";
                case WARNED -> "Warnings only";
                case CLEAN -> "Nothing to answer";
                case SPOTLESS -> "Nothing found";
                case CHANGED -> "Changed against worked";
            };
        }
    }

    @GetMapping("/bills")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(name = "state", defaultValue = "CHECK") Lane lane,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "ALL") Only only,
            @RequestParam(defaultValue = "1") int page) {
        var filter = filter(lane, text, client, only);
        var sums = bills.sums(filter);
        var all = sums.stream().mapToInt(BillList.Sum::bills).sum();
        var from = Math.max(0, Math.min(page - 1, (all - 1) / PAGE)) * PAGE;
        return frames.page(
                request,
                "bills",
                new Shown(
                        lane,
                        views.of(user, "/bills", query(lane, text, client, only)),
                        bills.counts(),
                        filter,
                        query(lane, text, client, only),
                        List.copyOf(house.directory().clients().values()),
                        people(),
                        mailer.on(),
                        bills.rows(filter, from, PAGE),
                        sums,
                        from,
                        all,
                        house.zone()));
    }

    private List<Timekeeper> people() {
        return house.directory().timekeepers().values().stream()
                .sorted(Comparator.comparing(Timekeeper::name))
                .toList();
    }

    static BillList.Filter filter(Lane lane, String text, String client, Only only) {
        return new BillList.Filter(lane.states(), text, client, only);
    }

    private static String query(Lane lane, String text, String client, Only only) {
        var shown = only == Only.ALL ? "" : only.name();
        return Links.to("/bills", Map.of("state", lane.name(), "text", text, "client", client, "only", shown));
    }

    @GetMapping("/bills.csv")
    void export(
            HttpServletResponse response,
            @RequestParam(name = "state", defaultValue = "CHECK") Lane lane,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "ALL") Only only)
            throws IOException {
        Sheet.download(response, "bills-" + lane.name().toLowerCase(Locale.ROOT), sheet -> {
            sheet.row(HEADER);
            bills.rows(filter(lane, text, client, only), 0, Integer.MAX_VALUE).forEach(row -> write(row, sheet));
        });
    }

    private static void write(BillList.Row row, Sheet sheet) {
        sheet.row(
                row.client(),
                row.clientName(),
                row.matter(),
                row.matterName(),
                row.start(),
                row.end(),
                row.state(),
                row.lines(),
                Sheet.decimal(row.worked(), row.currency()),
                Sheet.decimal(row.billed(), row.currency()),
                row.currency(),
                row.blocks(),
                row.acknowledges(),
                row.warnings(),
                row.reviewer(),
                row.profile());
    }
}

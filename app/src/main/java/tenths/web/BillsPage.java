package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.desk.House;
import tenths.firm.Client;
import tenths.store.PrebillRow.State;
import tenths.store.views.BillList;

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
    private final BillList bills;

    BillsPage(House house, Frames frames) {
        this.house = house;
        this.frames = frames;
        bills = new BillList(house.transactions());
    }

    /// @param query of this page without the page number, for links
    public record Shown(
            State state,
            Map<State, Integer> counts,
            BillList.Filter filter,
            String query,
            List<Client> clients,
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

        /// How long ago a bill was prepared.
        public String prepared(BillList.Row row, LocalDate today) {
            return Say.since(LocalDate.ofInstant(row.preparedAt(), zone), today);
        }

        /// Whether a filter narrows the list.
        public boolean narrowed() {
            return !filter.text().isBlank() || !filter.client().isBlank() || filter.findings() || filter.clean();
        }
    }

    @GetMapping("/bills")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "CHECK") State state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") int page) {
        var filter = filter(state, text, client, only);
        var sums = bills.sums(filter);
        var all = sums.stream().mapToInt(BillList.Sum::bills).sum();
        var from = Math.max(0, Math.min(page - 1, (all - 1) / PAGE)) * PAGE;
        return frames.page(
                request,
                "bills",
                new Shown(
                        state,
                        bills.counts(),
                        filter,
                        query(state, text, client, only),
                        List.copyOf(house.directory().clients().values()),
                        bills.rows(filter, from, PAGE),
                        sums,
                        from,
                        all,
                        house.zone()));
    }

    static BillList.Filter filter(State state, String text, String client, String only) {
        return new BillList.Filter(List.of(state), text, client, only.equals("findings"), only.equals("clean"));
    }

    private static String query(State state, String text, String client, String only) {
        return Links.to("/bills", Map.of("state", state.name(), "text", text, "client", client, "only", only));
    }

    @GetMapping("/bills.csv")
    void export(
            HttpServletResponse response,
            @RequestParam(defaultValue = "CHECK") State state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String only)
            throws IOException {
        try (var sheet = Sheet.download(response, "bills-" + state.name().toLowerCase(Locale.ROOT))) {
            sheet.row(HEADER);
            bills.rows(filter(state, text, client, only), 0, Integer.MAX_VALUE).forEach(row -> write(row, sheet));
        }
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

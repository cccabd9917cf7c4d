package tenths.web.budgets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.desk.House;
import tenths.desk.WatchBudgets;
import tenths.desk.WatchBudgets.Row;
import tenths.web.Frames;
import tenths.web.Links;
import tenths.web.Sheet;

/// The budgets of all matters: what is approved, used and left, and who waits for one.
@Controller
public final class BudgetsPage {
    private static final int PAGE = 100;
    private static final Object[] HEADER =
            "Client,Matter,Matter name,Version,State,Currency,Budget,Billed,On open bills,Waiting,Left,Used %,Alert %"
                    .split(",");

    private final House house;
    private final Frames frames;

    BudgetsPage(House house, Frames frames) {
        this.house = house;
        this.frames = frames;
    }

    /// What to show.
    public enum Preset {
        OPEN("Open matters"),
        OVER("Beyond a threshold"),
        MISSING("Budget missing"),
        WAITING("Waiting for approval"),
        ALL("Closed matters too");

        private final String word;

        Preset(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        private boolean fits(Row row) {
            return switch (this) {
                case OPEN -> row.file().matter().closed() == null;
                case OVER -> row.isOpenAndOver();
                case MISSING -> row.isMissing();
                case WAITING -> row.waits();
                case ALL -> true;
            };
        }
    }

    /// In which order.
    public enum Order {
        MATTER("Matter"),
        USED("Most used first"),
        LEFT("Least left first");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        private Comparator<Row> comparator() {
            return switch (this) {
                case MATTER ->
                    Comparator.comparing(row -> row.file().matter().id().value());
                case USED -> Comparator.comparingLong(Order::percent).reversed();
                case LEFT -> Comparator.comparingLong(Order::left);
            };
        }

        private static long percent(Row row) {
            var held = row.held();
            return held == null ? -1 : held.use().whole().percent();
        }

        private static long left(Row row) {
            var held = row.held();
            return held == null ? Long.MAX_VALUE : held.use().whole().left().minor();
        }
    }

    /// Which matters, in which order.
    public record Filter(Preset preset, Order order, String text) {
        public String query(String path) {
            return Links.to(path, Map.of("preset", preset.name(), "order", order.name(), "text", text));
        }

        private boolean fits(Row row) {
            var matter = row.file().matter();
            var words = matter.id() + " " + matter.name() + " " + matter.claimNumber() + " "
                    + row.client().name();
            return preset.fits(row)
                    && words.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
        }
    }

    /// @param rows of this page
    /// @param all how many fit
    public record Shown(Filter filter, List<Row> rows, int all, int page) {
        public int pages() {
            return Math.max(1, (all + PAGE - 1) / PAGE);
        }

        public List<Preset> presets() {
            return List.of(Preset.values());
        }

        public List<Order> orders() {
            return List.of(Order.values());
        }
    }

    private List<Row> rows(Filter filter) {
        var watch = new WatchBudgets(house);
        var rows = filter.preset() == Preset.ALL ? watch.all() : watch.open();
        return rows.stream()
                .filter(filter::fits)
                .sorted(filter.order().comparator())
                .toList();
    }

    @GetMapping("/budgets")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "OPEN") Preset preset,
            @RequestParam(defaultValue = "USED") Order order,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page) {
        var filter = new Filter(preset, order, text);
        var rows = rows(filter);
        var at = Math.clamp(page, 1, Math.max(1, (rows.size() + PAGE - 1) / PAGE));
        var shown = rows.subList((at - 1) * PAGE, Math.min(rows.size(), at * PAGE));
        return frames.page(request, "budgets/list", new Shown(filter, shown, rows.size(), at));
    }

    @GetMapping("/budgets.csv")
    void export(
            HttpServletResponse response,
            @RequestParam(defaultValue = "OPEN") Preset preset,
            @RequestParam(defaultValue = "USED") Order order,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        Sheet.download(response, "budgets", sheet -> {
            sheet.row(HEADER);
            rows(new Filter(preset, order, text)).forEach(row -> write(row, sheet));
        });
    }

    private static void write(Row row, Sheet sheet) {
        var matter = row.file().matter();
        var held = row.held();
        if (held == null) {
            sheet.row(row.client().name(), matter.id(), matter.name(), "", BudgetWords.state(row));
            return;
        }
        var whole = held.use().whole();
        var alert = held.alert();
        sheet.row(
                row.client().name(),
                matter.id(),
                matter.name(),
                held.version().number(),
                BudgetWords.state(row),
                whole.limit().currency().getCurrencyCode(),
                whole.limit().decimal(),
                whole.billed().decimal(),
                whole.onBills().decimal(),
                whole.waiting().decimal(),
                whole.left().decimal(),
                whole.percent(),
                alert == null ? "" : alert.threshold());
    }
}

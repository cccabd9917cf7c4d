package tenths.web.papers;

import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.desk.House;
import tenths.desk.papers.OpenAppeals;
import tenths.money.Money;
import tenths.web.Frames;
import tenths.web.Say;
import tenths.web.TodayPage;

/// What clients took off and the firm can still object to.
@Controller
public final class AppealPages {
    private final House house;
    private final Frames frames;

    AppealPages(House house, Frames frames) {
        this.house = house;
        this.frames = frames;
    }

    /// @param soon whether only those are shown that close soon
    /// @param open how many can be appealed at all
    public record Shown(boolean soon, List<Row> rows, int open) {}

    /// @param client its name
    /// @param left days until it closes; null where no day is known
    public record Row(
            OpenAppeals.Row appeal, String client, @Nullable Long left) {}

    @GetMapping("/appeals")
    ModelAndView list(HttpServletRequest request, @RequestParam(defaultValue = "false") boolean soon) {
        var open = new OpenAppeals(house).open();
        var clients = house.directory().clients();
        var rows = open.stream()
                .filter(each -> !soon || each.isSoon())
                .map(each -> {
                    var client = clients.get(each.reduced().onto().client());
                    var until = each.until();
                    return new Row(
                            each,
                            client == null ? each.reduced().onto().client().value() : client.name(),
                            until == null ? null : ChronoUnit.DAYS.between(house.today(), until));
                })
                .toList();
        return frames.page(request, "papers/appeals", new Shown(soon, rows, open.size()));
    }

    /// A line of Today for each currency.
    public static List<TodayPage.Item> today(House house) {
        var byCurrency = new TreeMap<String, TodayPage.Item>();
        for (var row : new OpenAppeals(house).soon()) {
            var amount = row.reduced().told().amount();
            byCurrency.merge(amount.currency().getCurrencyCode(), item(row, amount), AppealPages::together);
        }
        return List.copyOf(byCurrency.values());
    }

    private static TodayPage.Item item(OpenAppeals.Row row, Money amount) {
        return new TodayPage.Item(
                1,
                "to appeal, the first until " + Say.day(row.until()),
                amount.minor(),
                amount.currency().getCurrencyCode(),
                "/appeals?soon=true");
    }

    /// They come in the order of their days: the words of the first stay.
    private static TodayPage.Item together(TodayPage.Item first, TodayPage.Item next) {
        return first.and(next);
    }
}

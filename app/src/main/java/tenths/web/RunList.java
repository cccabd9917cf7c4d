package tenths.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenths.desk.ForecastRun;
import tenths.desk.House;
import tenths.firm.MatterId;
import tenths.money.Money;
import tenths.store.views.WaitingList;

/// The matters that a bill run may take, as one filter shows them, with what they would come to.
public final class RunList {
    private static final long OVER_MINOR = 250_000;

    private final ForecastRun forecast;
    private final WaitingList waiting;

    RunList(House house) {
        forecast = new ForecastRun(house);
        waiting = new WaitingList(house.transactions());
    }

    /// A set of matters that firms bill together.
    public enum Preset {
        ALL("Everything"),
        OVER("Over 2,500"),
        CLOSING("Closed matters"),
        OLD("Older than 60 days"),
        UNPRICED("Without a rate"),
        LATE("Late time of open bills");

        private static final int OLD_DAYS = 60;

        private final String word;

        Preset(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        private boolean fits(Row row, LocalDate upTo) {
            return switch (this) {
                case ALL -> true;
                case OVER -> row.worth().total().minor() > OVER_MINOR;
                case CLOSING -> row.waiting().closing();
                case OLD -> row.waiting().oldest().isBefore(upTo.minusDays(OLD_DAYS));
                case UNPRICED -> row.worth().unpriced() > 0;
                case LATE -> row.waiting().openState() != null;
            };
        }
    }

    /// What to show.
    public record Filter(LocalDate upTo, Preset preset, String client, String text) {
        public String query() {
            return Links.to(
                    "/run",
                    Map.of(
                            "upTo",
                            upTo.toString(),
                            "preset",
                            preset == Preset.ALL ? "" : preset.name(),
                            "client",
                            client,
                            "text",
                            text));
        }
    }

    /// A matter with what it would come to.
    ///
    /// @param outlook what the rules would find; null where nobody asked them
    public record Row(WaitingList.Row waiting, ForecastRun.Worth worth, ForecastRun.@Nullable Outlook outlook) {}

    /// What some matters come to in one currency.
    public record Sum(Money fees, Money costs) {
        private Sum plus(Sum that) {
            return new Sum(fees.plus(that.fees), costs.plus(that.costs));
        }
    }

    /// All matters of a filter, priced.
    List<Row> rows(Filter filter) {
        var list = waiting.rows(filter.upTo(), filter.client(), filter.text());
        var matters = list.stream().map(row -> new MatterId(row.matter())).toList();
        var worths = forecast.forecast(matters, filter.upTo());
        return list.stream()
                .filter(row -> worths.containsKey(new MatterId(row.matter())))
                .map(row -> new Row(row, Objects.requireNonNull(worths.get(new MatterId(row.matter()))), null))
                .filter(row -> filter.preset().fits(row, filter.upTo()))
                .toList();
    }

    /// The same rows with what the rules would find: for those that are on the page.
    List<Row> judged(List<Row> rows, LocalDate upTo) {
        var free = rows.stream()
                .filter(row -> row.waiting().openState() == null)
                .map(row -> new MatterId(row.waiting().matter()))
                .toList();
        var outlooks = forecast.outlook(free, upTo);
        return rows.stream()
                .map(row -> new Row(
                        row.waiting(),
                        row.worth(),
                        outlooks.get(new MatterId(row.waiting().matter()))))
                .toList();
    }

    static List<Sum> sums(List<Row> rows) {
        var sums = new TreeMap<String, Sum>();
        rows.forEach(row -> sums.merge(
                row.worth().fees().currency().getCurrencyCode(),
                new Sum(row.worth().fees(), row.worth().expenses()),
                Sum::plus));
        return List.copyOf(sums.values());
    }
}

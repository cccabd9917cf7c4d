package tenths.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenths.desk.ForecastRun;
import tenths.desk.House;
import tenths.firm.MatterId;
import tenths.invoicing.outlook.Cause;
import tenths.invoicing.outlook.Fate;
import tenths.money.Money;
import tenths.store.forecasts.ForecastRows;
import tenths.store.forecasts.MatterForecast;
import tenths.store.views.WaitingList;

/// The matters that a bill run may take, as one filter shows them, with what they would come to.
public final class RunList {
    private static final long OVER_MINOR = 250_000;

    private final ForecastRun forecast;
    private final WaitingList waiting;
    private final ForecastRows forecasts;

    RunList(House house) {
        forecast = new ForecastRun(house);
        waiting = new WaitingList(house.transactions());
        forecasts = new ForecastRows(house.transactions());
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
    /// @param night what was said of it last night; null where nothing was
    public record Row(
            WaitingList.Row waiting,
            ForecastRun.Worth worth,
            ForecastRun.@Nullable Outlook outlook,
            @Nullable MatterForecast night) {
        /// What rules cannot see, because it is about the file and not about the lines.
        private static final Set<Cause> OF_THE_FILE = EnumSet.of(Cause.IDENTIFIER, Cause.FORMAT, Cause.PORTAL);

        /// What would become of the bill: by the rules now, and by its file and portal last night.
        public Fate fate() {
            var byRules = outlook == null ? Fate.ACCEPTED : outlook.bill().fate();
            var byFile = byFile();
            return byFile == null || byRules.compareTo(byFile.fate()) > 0 ? byRules : byFile.fate();
        }

        /// What last night's forecast said of its file or portal; null for nothing.
        public @Nullable MatterForecast byFile() {
            return night != null && night.prebill() == null && OF_THE_FILE.contains(night.cause()) ? night : null;
        }
    }

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
                .map(row -> new Row(row, Objects.requireNonNull(worths.get(new MatterId(row.matter()))), null, null))
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
        var nights = forecasts.of(free);
        return rows.stream()
                .map(row -> new Row(
                        row.waiting(),
                        row.worth(),
                        outlooks.get(new MatterId(row.waiting().matter())),
                        nights.get(new MatterId(row.waiting().matter()))))
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

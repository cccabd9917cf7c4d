package tenths.connectors.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.Particulars;
import tenths.rates.RateBook;
import tenths.rates.Scope;

/// The rates of a case, and whose bill it is: the client and matter that it names, or the only ones that its rates
/// name.
record Rates(ClientId client, MatterId matter, RateBook book) {
    private static final int MOST_RATES = 10_000;
    private static final String NOBODY = "-";

    private record Row(
            Members at, @Nullable String client, @Nullable String matter, Agreement agreement) {}

    static Rates of(Members in) {
        var client = in.may("client", Form.NAME);
        var matter = in.may("matter", Form.NAME);
        var rows = new ArrayList<Row>();
        for (var rate : in.list("rates", MOST_RATES)) {
            rows.add(row(rate, rows.size()));
        }
        var whose = client == null ? only(in, "client", rows, Row::client) : client;
        var on = matter == null ? only(in, "matter", rows, Row::matter) : matter;
        return new Rates(
                new ClientId(whose),
                new MatterId(on),
                RateBook.of(rows.stream().map(Row::agreement).toList()));
    }

    private static Row row(Members rate, int place) {
        var timekeeper = rate.may("timekeeper", Form.NAME);
        var classification = rate.may("class", Form.NAME);
        var client = rate.may("client", Form.NAME);
        var matter = rate.may("matter", Form.NAME);
        var task = rate.may("task", Form.NAME);
        var activity = rate.may("activity", Form.NAME);
        var from = rate.may("from", Form.DAY, LocalDate.EPOCH);
        var to = rate.may("to", Form.DAY);
        var perHour = rate.must("perHour", Form.PRICE);
        var source = rate.may("source", Form.TEXT, "");
        rate.close();
        if (timekeeper != null && classification != null) {
            rate.fault("class", "a rate is for a person or for a class, not for both", "leave one out");
        }
        if (to != null && to.isBefore(from)) {
            rate.fault("to", "the rate ends before it starts on " + from, "correct one of the dates");
        }
        var anyWork = new Scope(
                client == null || matter != null ? null : new ClientId(client),
                matter == null ? null : new MatterId(matter),
                timekeeper == null ? null : new TimekeeperId(timekeeper),
                timekeeper != null ? null : classification);
        var scope = anyWork.on(Particulars.of(said(task), said(activity), ""));
        var end = to == null || to.isBefore(from) ? null : to;
        return new Row(rate, client, matter, new Agreement("rates[" + place + "]", scope, from, end, perHour, source));
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /// The only name in the rates. Several need a word on which is meant.
    private static String only(Members in, String what, List<Row> rows, Function<Row, @Nullable String> name) {
        var names = rows.stream().map(name).filter(Objects::nonNull).distinct().toList();
        if (names.size() > 1 && what.equals("client")) {
            in.fault(what, "the rates name " + String.join(", ", names), "say which " + what + " the bill is for");
        }
        return names.size() == 1 ? names.getFirst() : NOBODY;
    }
}

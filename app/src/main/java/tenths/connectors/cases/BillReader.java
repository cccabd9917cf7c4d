package tenths.connectors.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Bill;
import tenths.guidelines.Budget;
import tenths.guidelines.Dossier;
import tenths.guidelines.Surroundings;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Reads a bill to be judged: client, matter, invoice, lines, what was billed before, budget.
public final class BillReader {
    private static final int MOST_LINES = 50_000;
    private static final int MOST_NAMES = 10_000;

    private final Members in;
    private final LocalDate today;
    private final Map<LineId, String> names = new HashMap<>();

    private BillReader(Members in, LocalDate today) {
        this.in = in;
        this.today = today;
    }

    /// @param today the day of the check where the case names none
    public static CaseReading<BillCase> read(String json, LocalDate today) {
        return Document.read(json, members -> new BillReader(members, today).billCase());
    }

    private BillCase billCase() {
        var currency = in.may("currency", Form.CURRENCY, Form.CURRENCY.fallback());
        var client = client(currency);
        var said = in.isObject("matter") ? in.object("matter") : null;
        var number = new MatterId(said == null ? in.must("matter", Form.NAME) : said.must("id", Form.NAME));
        var lines = new BillLines(number, currency);
        var now = lines.of(in.list("lines", MOST_LINES), names);
        var history = lines.of(in.list("history", MOST_LINES), new HashMap<>());
        var matter = matter(number, client.id(), said, first(now, history));
        var bill = bill(client, matter, now);
        var numbers = new HashSet<>(in.values("numbers", Form.NAME, MOST_NAMES));
        numbers.addAll(lines.invoices());
        var approved = in.values("approvedTimekeepers", Form.NAME, MOST_NAMES).stream()
                .map(TimekeeperId::new)
                .collect(Collectors.toSet());
        var day = in.may("today", Form.DAY, today);
        var budget = budget(in.object("budget"), currency);
        var dossier = new DossierReader(in, lines, currency).dossier();
        in.close();
        return new BillCase(bill, around(bill, new Known(history, approved, numbers, day, budget, dossier)), names);
    }

    private Client client(Currency currency) {
        if (!in.isObject("client")) {
            var id = in.must("client", Form.NAME);
            return new Client(new ClientId(id), id, "", currency);
        }
        var said = in.object("client");
        var id = said == null ? "?" : said.must("id", Form.NAME);
        var name = said == null ? id : said.may("name", Form.NAME, id);
        if (said != null) {
            said.close();
        }
        return new Client(new ClientId(id), name, "", currency);
    }

    private LocalDate first(List<RatedLine> lines, List<RatedLine> history) {
        return Stream.concat(lines.stream(), history.stream())
                .map(line -> line.work().day())
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    /// @param first the day on which a matter opened whose opening nobody tells
    private static Matter matter(MatterId id, ClientId client, @Nullable Members said, LocalDate first) {
        if (said == null) {
            return new Matter(id, client, id.value(), "", first, null);
        }
        var name = said.may("name", Form.NAME, id.value());
        var opened = said.may("opened", Form.DAY);
        var closed = said.may("closed", Form.DAY);
        said.close();
        if (opened != null && closed != null && closed.isBefore(opened)) {
            said.fault("closed", "the matter closed before it opened", "correct one of the dates");
        }
        var from = opened == null ? first : opened;
        return new Matter(id, client, name, "", closed != null && closed.isBefore(from) ? closed : from, closed);
    }

    /// The period is the one that is said, or from the first to the last day of the lines.
    private Bill bill(Client client, Matter matter, List<RatedLine> lines) {
        var invoice = in.object("invoice");
        if (invoice == null) {
            in.fault("invoice", "it is missing", "write {\"number\", \"date\", \"periodStart\", \"periodEnd\"}");
            return new Bill(client, matter, "", today, today, today, lines);
        }
        var number = invoice.may("number", Form.NAME, "");
        var date = invoice.must("date", Form.DAY);
        var days = lines.stream().map(line -> line.work().day()).sorted().toList();
        var start = invoice.may("periodStart", Form.DAY, days.isEmpty() ? date : days.getFirst());
        var end = invoice.may("periodEnd", Form.DAY, days.isEmpty() ? date : days.getLast());
        invoice.close();
        if (end.isBefore(start)) {
            invoice.fault("periodEnd", "the period ends before it starts", "correct one of the dates");
        }
        return new Bill(client, matter, number, date, start, end, lines);
    }

    private static Budget budget(@Nullable Members said, Currency currency) {
        if (said == null) {
            return new Budget.Missing();
        }
        var total = said.may("total", Form.money(currency));
        var byTask = new TreeMap<String, Money>();
        for (var task : said.list("tasks", MOST_NAMES)) {
            byTask.put(task.must("task", Form.NAME), task.must("amount", Form.money(currency)));
            task.close();
        }
        said.close();
        return new Budget.Approved(total, byTask);
    }

    private record Known(
            List<RatedLine> history,
            Set<TimekeeperId> approved,
            Set<String> numbers,
            LocalDate today,
            Budget budget,
            Dossier dossier) {}

    private static Surroundings around(Bill bill, Known known) {
        var clientDay = new HashMap<Surroundings.ClientDay, Hours>();
        var firmDay = new HashMap<Surroundings.Day, Hours>();
        var all = new ArrayList<>(bill.lines());
        all.addAll(known.history());
        for (var line : all) {
            if (line.timekeeper() != null) {
                var who = line.timekeeper().id();
                var day = line.work().day();
                var hours = Hours.of(line.units());
                clientDay.merge(new Surroundings.ClientDay(bill.client().id(), who, day), hours, Hours::plus);
                firmDay.merge(new Surroundings.Day(who, day), hours, Hours::plus);
            }
        }
        var earlier = known.history().stream().map(Surroundings.Fingerprint::of).collect(Collectors.toSet());
        return new Surroundings(
                clientDay,
                firmDay,
                known.approved(),
                earlier,
                known.numbers(),
                known.today(),
                known.history(),
                known.budget(),
                known.dossier());
    }
}

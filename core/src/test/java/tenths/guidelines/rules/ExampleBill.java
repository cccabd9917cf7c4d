package tenths.guidelines.rules;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.checks.Clause;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Bill;
import tenths.guidelines.Budget;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.RatedLine;
import tenths.rates.Trace;
import tenths.time.Codes;
import tenths.time.Expense;
import tenths.time.Hours;
import tenths.time.TimeEntry;
import tenths.time.Work;
import tenths.time.Worked;

/// A bill of the examples file, with what a rule of one kind must say to it.
@NullMarked
public final class ExampleBill {
    private static final ClientId CLIENT = new ClientId("C1");
    private static final MatterId MATTER = new MatterId("M1");

    final String kind;
    final boolean flagged;
    private final String text;
    private final Map<String, Setting> settings = new HashMap<>();
    private final List<RatedLine> lines = new ArrayList<>();
    private final List<RatedLine> history = new ArrayList<>();
    private final Map<Surroundings.ClientDay, Hours> clientDays = new HashMap<>();
    private final Map<Surroundings.Day, Hours> firmDays = new HashMap<>();
    private final Set<TimekeeperId> approved = new HashSet<>();
    private final Set<Surroundings.Fingerprint> earlier = new HashSet<>();
    private final ExampleDossier dossier = new ExampleDossier();
    private Currency currency = Currency.getInstance("USD");
    private Budget budget = new Budget.NotKept();
    private LocalDate from = LocalDate.of(2026, 3, 1);
    private LocalDate to = LocalDate.of(2026, 3, 31);
    private LocalDate dated = to;
    private LocalDate opened = LocalDate.of(2024, 1, 1);
    private @Nullable LocalDate closed;
    private int drawn;

    ExampleBill(String block) {
        text = block;
        var rows = block.lines().toList();
        var head = rows.getFirst().split("\\s*\\|\\s*", 3);
        kind = head[0];
        flagged = head[1].equals("flagged");
        Arrays.stream(head[2].split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(this::setting);
        rows.stream().skip(1).forEach(this::row);
    }

    /// Lines and what is around them, without a rule.
    public static ExampleBill of(String rows) {
        return new ExampleBill("TIM-01 | silent |\n" + rows);
    }

    static List<ExampleBill> all() throws IOException {
        return all("bills.txt");
    }

    static List<ExampleBill> all(String name) throws IOException {
        try (var file = ExampleBill.class.getResourceAsStream("/guidelines/" + name)) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n"))
                    .filter(block -> !block.startsWith("#"))
                    .map(block -> new ExampleBill(block.strip()))
                    .toList();
        }
    }

    List<Finding> findings() {
        return rule().check(bill(), around());
    }

    Guideline rule() {
        var severity = RuleKinds.of(kind).orElseThrow().isAdvice() ? Severity.WARN : Severity.BLOCK;
        var source = new Source(kind, kind, severity, new Clause("Guide", "1.1", 1, "Words of the guide"));
        return RuleKinds.of(kind).orElseThrow().rule(source, settings);
    }

    public Bill bill() {
        var client = new Client(CLIENT, "Plain", "", currency);
        var matter = new Matter(MATTER, client.id(), "Fox v. Hill", "", opened, closed);
        return new Bill(client, matter, "", dated, from, to, lines);
    }

    public Surroundings around() {
        var today = LocalDate.of(2026, 4, 30);
        return new Surroundings(
                Map.copyOf(clientDays),
                Map.copyOf(firmDays),
                approved,
                earlier,
                Set.of(),
                today,
                history,
                budget,
                dossier.made());
    }

    private void setting(String word) {
        var name = word.substring(0, word.indexOf('='));
        var value = word.substring(word.indexOf('=') + 1);
        var form =
                RuleKinds.of(kind).orElseThrow().parameter(name).orElseThrow().form();
        settings.put(
                name,
                switch (form) {
                    case HOURS, COUNT, PRICE, CHOICE -> new Setting.Text(value);
                    case PHRASES, CODES -> new Setting.Words(List.of(value.split(",")));
                    case PRICES -> new Setting.Table(pairs(List.of(value.split(",")), ":"));
                });
    }

    private static Map<String, String> pairs(List<String> words, String mark) {
        var pairs = new HashMap<String, String>();
        words.forEach(word -> pairs.put(word.split(mark)[0], word.split(mark)[1]));
        return pairs;
    }

    private void row(String row) {
        var words = List.of(row.split(" "));
        switch (words.getFirst()) {
            case "bill" -> {
                from = LocalDate.parse(words.get(1));
                to = LocalDate.parse(words.get(2));
                dated = LocalDate.parse(words.get(3));
            }
            case "matter" -> {
                opened = LocalDate.parse(words.get(1));
                closed = words.size() > 2 ? LocalDate.parse(words.get(2)) : null;
            }
            case "currency" -> currency = Currency.getInstance(words.get(1));
            case "budget" -> budget = budget(words);
            case "receipt" -> dossier.receipt(lines.getLast().work().id(), words, currency);
            case "receipts" -> dossier.receipts();
            case "notice" -> dossier.notice(words);
            case "reduction" -> dossier.reduction(words, currency);
            case "shares" -> dossier.shares(words);
            case "trust" -> dossier.trust(words, currency);
            case "approval" -> dossier.approval(words, currency);
            case "approved" -> words.stream().skip(1).map(TimekeeperId::new).forEach(approved::add);
            case "day" -> day(words);
            case "returned" -> dossier.returned(line(row.substring("returned ".length())));
            case "elsewhere" -> dossier.elsewhere(line(row.substring("elsewhere ".length())));
            case "earlier" -> earlier.add(Surroundings.Fingerprint.of(line(row.substring("earlier ".length()))));
            case "before" -> history.add(line(row.substring("before ".length())));
            default -> lines.add(line(row));
        }
    }

    private void day(List<String> words) {
        var who = new TimekeeperId(words.get(1));
        var day = LocalDate.parse(words.get(2));
        var hours = Hours.of(words.get(3));
        clientDays.put(new Surroundings.ClientDay(CLIENT, who, day), hours);
        firmDays.put(new Surroundings.Day(who, day), words.size() > 4 ? Hours.of(words.get(4)) : hours);
    }

    private Budget budget(List<String> words) {
        if (words.get(1).equals("none")) {
            return new Budget.Missing();
        }
        var tasks = new HashMap<String, Money>();
        pairs(words.subList(2, words.size()), "=")
                .forEach((task, amount) -> tasks.put(task, Money.of(amount, currency)));
        return new Budget.Approved(words.get(1).equals("-") ? null : Money.of(words.get(1), currency), tasks);
    }

    private RatedLine line(String row) {
        var cells = row.split(" \\| ");
        var words = cells[0].split(" ");
        var id = UUID.nameUUIDFromBytes((text + ++drawn).getBytes(StandardCharsets.UTF_8));
        if (words.length == 4) {
            var units = new BigDecimal(words[2]);
            var price = new BigDecimal(words[3]);
            var day = LocalDate.parse(words[1]);
            var work = new Expense(id, MATTER, day, units, price, Codes.expense(code(words[0])), cells[1], day);
            return line(work, null, new Priced(units, price), cells);
        }
        var who = new Timekeeper(new TimekeeperId(words[0]), words[0], "", words[1]);
        var day = LocalDate.parse(words[2]);
        var hours = new BigDecimal(words[3]);
        var worked = Worked.ofHours(hours.min(new BigDecimal("24")));
        var codes = Codes.fee(code(words[5]), code(words[6]));
        var work = new TimeEntry(id, MATTER, who.id(), day, worked, codes, cells[1], true, day);
        var rate = words[4].equals("-") ? null : new BigDecimal(words[4]);
        return line(work, who, new Priced(hours, rate), cells);
    }

    private static String code(String word) {
        return word.equals("-") ? "" : word;
    }

    private record Priced(BigDecimal units, @Nullable BigDecimal price) {
        Money amount(Currency currency) {
            return price == null ? Money.zero(currency) : Charge.of(units, price, currency);
        }
    }

    private RatedLine line(Work work, @Nullable Timekeeper who, Priced priced, String[] cells) {
        var amount = cells.length > 2 ? Money.of(cells[2], currency) : priced.amount(currency);
        return new RatedLine(
                LineId.whole(work.id()),
                work,
                who,
                work.codes(),
                work.narrative(),
                priced.units(),
                priced.price(),
                cells.length > 3 ? Money.of(cells[3], currency) : Money.zero(currency),
                amount,
                new Trace(List.of()));
    }

    @Override
    public String toString() {
        return text;
    }
}

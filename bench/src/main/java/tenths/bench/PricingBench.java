package tenths.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tenths.checks.Clause;
import tenths.checks.Severity;
import tenths.connectors.demo.DemoFirm;
import tenths.connectors.packs.OwnRules;
import tenths.connectors.packs.PackReader;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.rules.RuleKinds;
import tenths.rates.Agreement;
import tenths.rates.ClientTerms;
import tenths.rates.Increment;
import tenths.rates.Pricing;
import tenths.rates.RateBook;
import tenths.rates.RatedLine;
import tenths.rates.Scope;
import tenths.time.Codes;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// Prices with traces, and the judgement of the demo firm's strictest pack on one thread and of sixty kinds of rule on
/// two; quotes under a deal with payers and taxes on one. In memory, and warm: before the rounds that count run as many
/// as the compiler needs, which works beside the two threads for some seconds.
final class PricingBench implements Bench {
    private static final int BILLS = 500;
    private static final int LINES = 60;
    private static final int ROUNDS = 12;
    private static final int WARMING = 36; // rounds
    private static final int WORKDAYS = 5;
    private static final int FIRST_MONDAY = 4; // days behind the first of the month
    private static final int RULES = 60;
    private static final int THREADS = 2;
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final Client CLIENT =
            new Client(new ClientId("C1"), "Atlantic Mutual", "", Currency.getInstance("USD"));
    private static final List<String> NARRATIVES = List.of(
            "Review and analyze responses to the second set of interrogatories from plaintiff",
            "Telephone conference with claims adjuster regarding reserve and settlement posture",
            "Draft motion for summary judgment on coverage; revise statement of facts",
            "Prepare for and attend deposition of the treating physician Dr. Okafor in Portville");

    private final Random random = new Random(1);
    private final Pricing pricing = new Pricing(RateBook.of(agreements()));
    private final ClientTerms terms = new ClientTerms(CLIENT.id(), CLIENT.currency(), Increment.TENTH_UP);

    @Override
    public String name() {
        return "pricing";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        var pack = strictest();
        var bills = new ArrayList<List<TimeEntry>>();
        for (var i = 0; i < BILLS; i++) {
            bills.add(entries(i));
        }
        var lines = (long) BILLS * LINES;
        var alone = best(() -> judged(bills, pack));
        figures.accept(Row.of(
                "price and judge by " + pack.rules().size() + " rules, best of " + ROUNDS,
                Watch.rate(lines, alone),
                "lines/s",
                lines));
        figures.accept(Row.of(
                        "price and judge by %d rules, %d threads, best of %d".formatted(RULES, THREADS, ROUNDS),
                        Watch.rate(lines, together(bills, sixty())),
                        "lines/s",
                        lines)
                .goal("200,000 on 2 cores"));
        figures.accept(Row.of(
                        "the same on %d processors that do nothing else, by processor time".formatted(THREADS),
                        Watch.rate(lines * THREADS, leastProcessorTime(() -> judged(bills, sixty()))),
                        "lines/s",
                        lines)
                .goal("200,000 on 2 cores"));
        figures.accept(withOwnRules(bills));
        var quoting = new QuotingWork(BILLS, LINES);
        var quoted = best(quoting::run);
        figures.accept(Row.of(
                "quote under a deal of " + QuotingWork.ARRANGEMENTS + " arrangements, 2 payers, a tax, best of "
                        + ROUNDS,
                Watch.rate(lines, quoted),
                "lines/s",
                lines));
    }

    private Row withOwnRules(List<List<TimeEntry>> bills) throws Exception {
        var own = PackReader.read(OwnRules.yaml()).orThrow().rules();
        var lines = (long) bills.size() * LINES;
        return Row.of(
                "with %d rules of a firm's own beside the %d, on %d such processors"
                        .formatted(own.size(), RULES, THREADS),
                Watch.rate(lines * THREADS, leastProcessorTime(() -> judged(bills, with(sixty(), own)))),
                "lines/s",
                lines);
    }

    private static BigDecimal best(Callable<?> work) throws Exception {
        warm(work);
        var seconds = BigDecimal.valueOf(Long.MAX_VALUE);
        for (var round = 0; round < ROUNDS; round++) {
            seconds = seconds.min(Watch.seconds(work));
        }
        return seconds;
    }

    private static void warm(Callable<?> work) throws Exception {
        for (var round = 0; round < WARMING; round++) {
            work.call();
        }
    }

    /// A busy machine lengthens seconds more than processor time.
    private static BigDecimal leastProcessorTime(Callable<?> work) throws Exception {
        warm(work);
        var least = BigDecimal.valueOf(Long.MAX_VALUE);
        for (var round = 0; round < ROUNDS; round++) {
            var before = ProcessorTime.own();
            work.call();
            least = least.min(ProcessorTime.own().subtract(before));
        }
        return least;
    }

    private BigDecimal together(List<List<TimeEntry>> bills, GuidelinePack pack) throws Exception {
        var half = bills.size() / THREADS;
        var parts = List.of(bills.subList(0, half), bills.subList(half, bills.size()));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            return best(() -> {
                var work = parts.stream()
                        .<Callable<Integer>>map(part -> () -> judged(part, pack))
                        .toList();
                return threads.invokeAll(work).stream()
                        .mapToInt(PricingBench::found)
                        .sum();
            });
        }
    }

    private static int found(Future<Integer> part) {
        return part.resultNow();
    }

    private int judged(List<List<TimeEntry>> bills, GuidelinePack pack) {
        return bills.stream().mapToInt(entries -> bill(entries, pack)).sum();
    }

    /// The first kinds of the catalogue with the parameters of the handbook.
    private static GuidelinePack sixty() {
        var clause = new Clause("Guide", "1", 0, "");
        var rules = RuleKinds.ALL.stream()
                .limit(RULES)
                .map(kind -> kind.rule(new Source(kind.code(), kind.code(), Severity.WARN, clause), Map.of()))
                .toList();
        return new GuidelinePack("sixty", 1, FIRST, null, rules);
    }

    private static GuidelinePack with(GuidelinePack pack, List<Guideline> more) {
        var rules = Stream.concat(pack.rules().stream(), more.stream()).toList();
        return new GuidelinePack(pack.name(), pack.version(), pack.from(), pack.to(), rules);
    }

    private int bill(List<TimeEntry> entries, GuidelinePack pack) {
        var lines = new ArrayList<RatedLine>(entries.size());
        for (var entry : entries) {
            lines.add(pricing.price(entry, person(entry.timekeeper().value()), terms));
        }
        var matter = new Matter(new MatterId("M1"), CLIENT.id(), "Doe v. Roe", "CLM-1", FIRST, null);
        var bill = new Bill(CLIENT, matter, "", FIRST.plusMonths(1), FIRST, FIRST.plusDays(30), lines);
        var around = new Surroundings(Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), FIRST.plusMonths(1));
        return Judge.judge(pack, bill, around).size();
    }

    private static GuidelinePack strictest() {
        return DemoFirm.generate().packs().stream()
                .map(text -> PackReader.read(text.body()).orThrow())
                .max((one, other) ->
                        Integer.compare(one.rules().size(), other.rules().size()))
                .orElseThrow();
    }

    private List<TimeEntry> entries(int bill) {
        var entries = new ArrayList<TimeEntry>(LINES);
        for (var i = 0; i < LINES; i++) {
            var day = FIRST.plusDays(7L * random.nextInt(4) + random.nextInt(WORKDAYS) + FIRST_MONDAY);
            entries.add(new TimeEntry(
                    new UUID(bill, i),
                    new MatterId("M1"),
                    new TimekeeperId("TK" + random.nextInt(40)),
                    day,
                    new Worked(360 * (1 + random.nextInt(40))),
                    Codes.fee("L3" + (1 + random.nextInt(5)) + "0", "A10" + (1 + random.nextInt(9))),
                    NARRATIVES.get(random.nextInt(NARRATIVES.size())) + " " + bill + " " + i,
                    true,
                    day.plusDays(random.nextInt(3))));
        }
        return entries;
    }

    private static Timekeeper person(String id) {
        return new Timekeeper(new TimekeeperId(id), id, "Ada", "ASSOC");
    }

    private static List<Agreement> agreements() {
        var agreements = new ArrayList<Agreement>();
        for (var i = 0; i < 40; i++) {
            var person = new TimekeeperId("TK" + i);
            agreements.add(agreement("S" + i, new Scope(null, null, person, null), 250 + i));
            agreements.add(agreement("N" + i, new Scope(CLIENT.id(), null, person, null), 200 + i));
        }
        return agreements;
    }

    private static Agreement agreement(String id, Scope scope, int perHour) {
        return new Agreement(id, scope, FIRST.minusYears(1), null, BigDecimal.valueOf(perHour), "made up");
    }
}

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
import java.util.function.Consumer;
import tenths.connectors.demo.DemoFirm;
import tenths.connectors.packs.PackReader;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Bill;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tenths.guidelines.Surroundings;
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

/// Prices with traces, and the judgement of the demo firm's strictest pack; one thread, warm, in memory.
final class PricingBench implements Bench {
    private static final int BILLS = 500;
    private static final int LINES = 60;
    private static final int ROUNDS = 12;
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
        var seconds = BigDecimal.valueOf(Long.MAX_VALUE);
        for (var round = 0; round < ROUNDS; round++) {
            seconds = seconds.min(Watch.seconds(() -> {
                var found = 0;
                for (var entries : bills) {
                    found += judged(entries, pack);
                }
                return found;
            }));
        }
        var lines = (long) BILLS * LINES;
        figures.accept(Row.of(
                "price and judge by " + pack.rules().size() + " rules, best of " + ROUNDS,
                Watch.rate(lines, seconds),
                "lines/s",
                lines));
    }

    private int judged(List<TimeEntry> entries, GuidelinePack pack) {
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
            entries.add(new TimeEntry(
                    new UUID(bill, i),
                    new MatterId("M1"),
                    new TimekeeperId("TK" + random.nextInt(40)),
                    FIRST.plusDays(random.nextInt(31)),
                    new Worked(360 * (1 + random.nextInt(40))),
                    Codes.fee("L3" + (1 + random.nextInt(5)) + "0", "A10" + (1 + random.nextInt(9))),
                    NARRATIVES.get(random.nextInt(NARRATIVES.size())) + " " + i,
                    true,
                    FIRST.plusMonths(1)));
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

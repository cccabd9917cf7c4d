package tenths.connectors.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.invoicing.Finalising;
import tenths.invoicing.Invoice;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.invoicing.Prebilling;
import tenths.rates.ClientTerms;
import tenths.rates.Pricing;
import tenths.rates.RateBook;
import tenths.rates.RatedLine;
import tenths.store.Terms;
import tenths.time.Codes;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// The bills of four months of the demo firm of one seed, without the faults that are planted in the last of them:
/// priced, assembled and made final by the core, as the desk does it with a database.
@NullMarked
final class DemoBills {
    private final DemoFirm firm;
    private final Pricing pricing;
    private final Map<TimekeeperId, Timekeeper> people;
    private final Map<String, Matter> matters;
    private final Map<ClientId, Client> clients;
    private final Map<ClientId, Terms> terms;
    private final Set<String> planted = new HashSet<>();

    private DemoBills(DemoFirm firm) {
        this.firm = firm;
        this.pricing = new Pricing(RateBook.of(firm.agreements()));
        this.people = firm.people().stream().collect(Collectors.toMap(Timekeeper::id, Function.identity()));
        this.matters = firm.matters().stream()
                .collect(Collectors.toMap(file -> file.matter().id().value(), file -> file.matter()));
        this.clients = firm.clients().stream().collect(Collectors.toMap(Client::id, Function.identity()));
        this.terms = firm.terms().stream().collect(Collectors.toMap(Terms::client, Function.identity()));
        firm.planted().forEach(fault -> planted.addAll(fault.rows()));
    }

    /// @param seed of the firm and its work
    static List<Invoice> of(long seed) {
        return new DemoBills(DemoFirm.generate(seed, DemoFirm.OPEN_ENTRIES)).all();
    }

    private List<Invoice> all() {
        var invoices = new ArrayList<Invoice>();
        var months = new ArrayList<>(firm.history());
        months.add(firm.open());
        for (var month : months) {
            var byMatter = new TreeMap<String, List<RatedLine>>();
            month.rows().stream()
                    .filter(row -> !planted.contains(row.id())
                            && YearMonth.from(row.date()).equals(month.month()))
                    .forEach(row -> byMatter.computeIfAbsent(row.matter(), _ -> new ArrayList<>())
                            .add(priced(row)));
            byMatter.forEach((matter, lines) ->
                    invoices.add(invoice(26_000_001 + invoices.size(), month.month(), matter(matter), lines)));
        }
        return invoices;
    }

    private Matter matter(String id) {
        return found(matters, id);
    }

    private RatedLine priced(DemoRow row) {
        var matter = matter(row.matter());
        var client = found(clients, matter.client());
        var id = UUID.nameUUIDFromBytes(row.id().getBytes(StandardCharsets.UTF_8));
        if (!row.isTime()) {
            var expense = new Expense(
                    id,
                    new MatterId(row.matter()),
                    row.date(),
                    new BigDecimal(row.quantity()),
                    new BigDecimal(row.price()),
                    Codes.expense(row.expense()),
                    row.note(),
                    row.enteredOn());
            return Pricing.price(expense, client.currency());
        }
        var entry = new TimeEntry(
                id,
                new MatterId(row.matter()),
                new TimekeeperId(row.timekeeper()),
                row.date(),
                Worked.ofHours(new BigDecimal(row.hours())),
                Codes.fee(row.task(), row.activity()),
                row.note(),
                true,
                row.enteredOn());
        var increment = found(terms, client.id()).increment();
        return pricing.price(
                entry, found(people, entry.timekeeper()), new ClientTerms(client.id(), client.currency(), increment));
    }

    private Invoice invoice(int number, YearMonth month, Matter matter, List<RatedLine> lines) {
        var client = found(clients, matter.client());
        var prebill = Prebilling.assemble(client.currency(), lines, List.of(), _ -> List.of());
        var header = new Finalising.Header(
                Integer.toString(number),
                month.atEndOfMonth().plusDays(3),
                new Period(month.atDay(1), month.atEndOfMonth()),
                firm.firm(),
                new Party(client.id().value(), client.name(), client.address()),
                matter,
                "Professional services rendered " + month);
        return switch (Finalising.finalise(prebill, header)) {
            case Finalising.Outcome.Finalised(var invoice) -> invoice;
            case Finalising.Outcome.Refused(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }

    private static <K, V> V found(Map<K, V> all, K key) {
        var value = all.get(key);
        if (value == null) {
            throw new AssertionError("the demo firm has no " + key);
        }
        return value;
    }
}

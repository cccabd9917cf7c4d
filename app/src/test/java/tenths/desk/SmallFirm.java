package tenths.desk;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.GuidelinePack;
import tenths.rates.Agreement;
import tenths.rates.Scope;
import tenths.store.RateAgreements;
import tenths.store.TestDatabase;
import tenths.store.Works;
import tenths.time.Codes;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;
import tenths.time.Worked;

/// A firm of two people, one carrier and as many matters as asked for, in a fresh database.
@NullMarked
public record SmallFirm(Closing database, House house) implements AutoCloseable {
    /// What is closed with the firm.
    public interface Closing {
        void close();
    }

    public static final Currency USD = Currency.getInstance("USD");
    public static final LocalDate END_OF_OCTOBER = LocalDate.of(2026, 10, 31);
    public static final ClientId CARRIER = new ClientId("0412");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T15:00:00Z"), ZoneOffset.UTC);

    public static SmallFirm withMatters(int matters) {
        var database = TestDatabase.fresh();
        return on(database.app(), database::close, matters);
    }

    /// With a clock that the test moves.
    public static SmallFirm at(TestDatabase database, Clock clock, int matters) {
        var firm = again(database.app(), database::close, clock);
        firm.house().transactions().inOne(() -> {
            firm.setUp(matters);
            return matters;
        });
        return firm;
    }

    /// In an empty database of any kind.
    public static SmallFirm on(DataSource source, Closing closing, int matters) {
        var firm = again(source, closing);
        firm.house().transactions().inOne(() -> {
            firm.setUp(matters);
            return matters;
        });
        return firm;
    }

    /// In a database where it was set up before.
    public static SmallFirm again(DataSource source, Closing closing) {
        return again(source, closing, CLOCK);
    }

    /// The same with another clock: the house is opened anew.
    public static SmallFirm again(DataSource source, Closing closing, Clock clock) {
        return new SmallFirm(
                closing,
                new House(
                        source, clock, body -> new GuidelinePack(body, 1, LocalDate.of(2026, 1, 1), null, List.of())));
    }

    private void setUp(int matters) {
        house.directory()
                .setUp(new Firm("Marlow & Finch LLP", "59-1234567", "1 Court Square\nMilbury", "Account 1"), USD);
        run("insert into client (id, name, currency) values ('0412', 'Northgate Mutual', 'USD')");
        run("insert into client_terms (client_id, valid_from, increment_hundredths, increment_direction)"
                + " values ('0412', '2026-01-01', 10, 'UP')");
        run("insert into timekeeper values ('417', 'Ortega', 'Dana', 'ASSOC'), ('522', 'Lindqvist', 'Per', 'PARALG')");
        for (var i = 1; i <= matters; i++) {
            run("insert into matter (id, client_id, name, claim_number, opened) values ('" + matter(i)
                    + "', '0412', 'Smith v. Acme " + i + "', 'CLM" + i + "', '2026-01-01')");
        }
        house.agreements()
                .add(
                        List.of(rate("a1", "417", "185.55"), rate("a2", "522", "95.00")),
                        new RateAgreements.Change(house.ids().next(), house.now(), "lee"));
    }

    public static MatterId matter(int number) {
        return new MatterId("0412-%04d".formatted(number));
    }

    private static Agreement rate(String id, String timekeeper, String perHour) {
        return new Agreement(
                id,
                new Scope(null, null, new TimekeeperId(timekeeper), null),
                LocalDate.of(2026, 1, 1),
                null,
                new BigDecimal(perHour),
                "rate card");
    }

    /// Adds an entry of the associate and lets it wait for a bill.
    public TimeEntry worked(int matter, int minutes, String narrative) {
        var entry = new TimeEntry(
                house.ids().next(),
                matter(matter),
                new TimekeeperId("417"),
                LocalDate.of(2026, 10, 5),
                Worked.ofMinutes(minutes),
                Codes.fee("L330", "A104"),
                narrative,
                true,
                LocalDate.of(2026, 10, 5));
        add(entry);
        return entry;
    }

    public Expense paid(int matter, String quantity, String unitCost) {
        var expense = new Expense(
                house.ids().next(),
                matter(matter),
                LocalDate.of(2026, 10, 9),
                new BigDecimal(quantity),
                new BigDecimal(unitCost),
                Codes.expense("E115"),
                "Deposition transcript of plaintiff",
                LocalDate.of(2026, 10, 9));
        add(expense);
        return expense;
    }

    private void add(Work work) {
        house.transactions().inOne(() -> house.works().add(List.of(new Works.Arriving(work, null, 1, null))));
    }

    public List<UUID> prepared() {
        return new PreparePrebills(house)
                .prepare(PreparePrebills.Selection.everything(END_OF_OCTOBER), "lee", Progress.SILENT)
                .prebills();
    }

    public void approve(List<UUID> prebills) {
        new ChangePrebillState(house).move(prebills, ChangePrebillState.Move.APPROVE, "", "lee");
    }

    public OpenPrebill.Opened open(UUID prebill) {
        return new OpenPrebill(house).open(prebill).getFirst();
    }

    /// What the standing proof complains of; nothing, if all is well.
    public List<String> violations() {
        return house.transactions()
                .sql()
                .sql("select what from violation")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    public void run(String sql) {
        house.transactions().sql().sql(sql).update();
    }

    @Override
    public void close() {
        database.close();
    }
}

package tenths.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import tenths.checks.LineId;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.Whereabouts;
import tenths.guidelines.Dossier;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Surroundings.Day;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.rates.Trace;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// What papers and registers say around open bills. What only some rules look at is read when the first of them asks.
///
/// @param told the rates of which clients were told
/// @param elsewhere fetches what people have on other matters than one on some days
record Dossiers(
        RecordedPapers papers,
        RecordedPapers.Then now,
        Supplier<ToldRates> told,
        BiFunction<MatterId, Set<Day>, List<RatedLine>> elsewhere) {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

    /// Where no rule is asked.
    static final Dossiers NONE = new Dossiers(
            RecordedPapers.NONE,
            RecordedPapers.Then.now(LocalDate.MAX),
            () -> new ToldRates(List.of(), Whereabouts.NONE, List.of()),
            (_, _) -> List.of());

    static Dossiers of(House house, Books books, RecordedPapers papers) {
        return new Dossiers(
                papers,
                RecordedPapers.Then.now(books.today()),
                SingletonSupplier.of(() -> new ToldRates(
                        house.agreements().all(),
                        house.groups().whereabouts(),
                        books.people().values())),
                (matter, days) -> elsewhere(house, books, matter, days));
    }

    /// The same where clients were told of other rates.
    Dossiers telling(ToldRates others) {
        return new Dossiers(papers, now, () -> others, elsewhere);
    }

    /// What a payer's rules find.
    Dossier of(ClientId payer, Matter matter, Collection<Work> works, GuidelinePack pack) {
        var dossier = papers.of(payer, matter, works, now);
        if (pack.readsHistory()) {
            dossier = dossier.telling(told.get().to(payer, matter, now.day()));
        }
        return pack.readsElsewhere() ? dossier.beside(elsewhere.apply(matter.id(), days(works))) : dossier;
    }

    /// On which somebody worked, and who.
    static Set<Day> days(Collection<Work> works) {
        return works.stream()
                .flatMap(work -> work instanceof TimeEntry entry ? Stream.of(entry) : Stream.empty())
                .map(entry -> new Day(entry.timekeeper(), entry.day()))
                .collect(Collectors.toSet());
    }

    private static List<RatedLine> elsewhere(House house, Books books, MatterId matter, Set<Day> days) {
        var ids = house.sameDays().elsewhere(matter, days);
        if (ids.isEmpty()) {
            return List.of();
        }
        var works = house.works().byId(ids);
        var currency = house.directory().currency();
        return ids.stream()
                .map(id -> (TimeEntry) Objects.requireNonNull(works.get(id)))
                .map(entry -> asWorked(entry, books.person(entry.timekeeper()), currency))
                .toList();
    }

    /// What it costs there is not told; the rules ask who was where for how long.
    static RatedLine asWorked(TimeEntry entry, Timekeeper person, Currency currency) {
        var hours = BigDecimal.valueOf(entry.worked().seconds()).divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP);
        var nothing = Money.zero(currency);
        return new RatedLine(
                new LineId(entry.id(), 0),
                entry,
                person,
                entry.codes(),
                entry.narrative(),
                hours,
                null,
                nothing,
                nothing,
                new Trace(List.of()));
    }
}

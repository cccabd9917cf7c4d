package tenths.invoicing.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.Whereabouts;
import tenths.guidelines.Dossier;
import tenths.guidelines.GuidelinePack;
import tenths.invoicing.BillDeal;
import tenths.rates.AgreedRate;
import tenths.rates.ClientTerms;
import tenths.rates.Increment;
import tenths.rates.KeptRates;
import tenths.rates.PriceChanges;
import tenths.rates.RateBook;
import tenths.rates.RateChange;
import tenths.rates.deals.DealPrices;
import tenths.rates.deals.FeeDeal;
import tenths.time.Expense;
import tenths.time.TimeEntry;

/// One thing that could have been agreed otherwise.
public sealed interface Change {
    /// The bill as it would have been; none where the change does not concern it.
    Optional<PastBill> on(PastBill bill);

    /// Everything as it was: what differs then is not reproducible.
    record Nothing() implements Change {
        @Override
        public Optional<PastBill> on(PastBill bill) {
            return Optional.empty();
        }
    }

    /// Another rate, or another maximum, for somebody on some days.
    ///
    /// @param whereabouts to which groups and places matters belong
    record Rate(RateChange rate, Whereabouts whereabouts) implements Change {
        /// Where no matter is in a group or at a place.
        public Rate(RateChange rate) {
            this(rate, Whereabouts.NONE);
        }

        @Override
        public Optional<PastBill> on(PastBill bill) {
            return repriced(bill, time -> on(time, bill));
        }

        private Optional<PastWork> on(PastWork.Time time, PastBill bill) {
            var entry = time.work();
            var occasion = RateBook.Occasion.of(entry, time.timekeeper(), bill.terms(), whereabouts);
            return KeptRates.under(rate, time.found(), occasion)
                    .map(found -> new PastWork.Time(entry, time.timekeeper(), found));
        }
    }

    /// A matter that belonged to another group, or to another place, since a day.
    ///
    /// @param group true for the group, false for the place
    /// @param book the rates as they are, with the matter where it would have been
    /// @param whereabouts the same
    /// @param told the rates of the group of which a payer had been told, besides all others
    record Belonging(
            MatterId matter,
            LocalDate from,
            boolean group,
            RateBook book,
            Whereabouts whereabouts,
            Function<ClientId, List<Dossier.Notice>> told)
            implements Change {
        @Override
        public Optional<PastBill> on(PastBill bill) {
            return bill.invoice().matter().id().equals(matter)
                    ? repriced(bill, time -> on(time, bill)).map(this::told)
                    : Optional.empty();
        }

        private PastBill told(PastBill bill) {
            var pack = bill.rules().pack();
            return pack == null || !pack.readsHistory()
                    ? bill
                    : bill.with(
                            bill.rules().telling(() -> told.apply(bill.payer().id())));
        }

        private Optional<PastWork> on(PastWork.Time time, PastBill bill) {
            var entry = time.work();
            if (entry.day().isBefore(from)) {
                return Optional.empty();
            }
            var then = book.find(RateBook.Occasion.of(entry, time.timekeeper(), bill.terms(), whereabouts));
            return KeptRates.moved(time.found(), then, group ? AgreedRate::isOfGroup : AgreedRate::isOfPlace)
                    .map(found -> new PastWork.Time(entry, time.timekeeper(), found));
        }
    }

    /// The bill with other prices of its time; none where all stay.
    private static Optional<PastBill> repriced(PastBill bill, Function<PastWork.Time, Optional<PastWork>> change) {
        var works = new ArrayList<PastWork>(bill.works().size());
        var isOther = false;
        for (var work : bill.works()) {
            var other = work instanceof PastWork.Time time ? change.apply(time) : Optional.<PastWork>empty();
            isOther |= other.isPresent();
            works.add(other.orElse(work));
        }
        return isOther ? Optional.of(bill.with(works)) : Optional.empty();
    }

    /// Every rate that held, raised by so many per cent, to the cent.
    ///
    /// @param client null for all
    /// @param from first day of the work
    /// @param percent negative for lower rates
    record Rise(@Nullable ClientId client, LocalDate from, BigDecimal percent) implements Change {
        @Override
        public Optional<PastBill> on(PastBill bill) {
            if (client != null && !bill.client().id().equals(client)) {
                return Optional.empty();
            }
            return repriced(bill, this::on);
        }

        private Optional<PastWork> on(PastWork.Time time) {
            return time.work().day().isBefore(from)
                    ? Optional.empty()
                    : KeptRates.raised(percent, time.found())
                            .map(found -> new PastWork.Time(time.work(), time.timekeeper(), found));
        }
    }

    /// Another step in which a client lets time be billed.
    record Rounding(ClientId client, Increment increment) implements Change {
        @Override
        public Optional<PastBill> on(PastBill bill) {
            var terms = bill.terms();
            return !terms.client().equals(client) || terms.increment().equals(increment)
                    ? Optional.empty()
                    : Optional.of(bill.with(new ClientTerms(client, terms.currency(), increment)));
        }
    }

    /// Other rules than those of a pack.
    final class Rules implements Change {
        private final String name;
        private final Map<Integer, GuidelinePack> instead;
        private final Map<List<Integer>, GuidelinePack> made = new ConcurrentHashMap<>();

        /// @param name of the pack
        /// @param instead of each version of it, by its number; a version that is not named stays
        public Rules(String name, Map<Integer, GuidelinePack> instead) {
            this.name = name;
            this.instead = Map.copyOf(instead);
        }

        /// Of the pack.
        public String name() {
            return name;
        }

        /// Whether one of them looks at what was billed before.
        public boolean readsHistory() {
            return instead.values().stream().anyMatch(GuidelinePack::readsHistory);
        }

        /// Whether one of them looks at what people have on other matters.
        public boolean readsElsewhere() {
            return instead.values().stream().anyMatch(GuidelinePack::readsElsewhere);
        }

        @Override
        public Optional<PastBill> on(PastBill bill) {
            var pack = bill.rules().pack();
            var versions = bill.rules().versions();
            return pack == null
                            || !pack.name().equals(name)
                            || versions.stream().noneMatch(version -> instead.containsKey(version.version()))
                    ? Optional.empty()
                    : Optional.of(bill.with(changed(versions)));
        }

        /// Where the day of work chooses the version of a line, each of the versions is the changed one.
        private GuidelinePack changed(List<GuidelinePack> versions) {
            return made.computeIfAbsent(
                    versions.stream().map(GuidelinePack::version).toList(),
                    _ -> GuidelinePack.judging(
                            versions.stream().map(this::changed).toList()));
        }

        private GuidelinePack changed(GuidelinePack version) {
            return instead.getOrDefault(version.version(), version);
        }
    }

    /// Another fee deal of a client or of one matter, since its day.
    ///
    /// @param matter null for all matters of the client that had no deal of their own
    record Deal(ClientId client, @Nullable MatterId matter, FeeDeal instead) implements Change {
        @Override
        public Optional<PastBill> on(PastBill bill) {
            var invoice = bill.invoice();
            var isMeant = bill.client().id().equals(client)
                    && (matter == null
                            ? !bill.deal().own()
                            : invoice.matter().id().equals(matter));
            if (!isMeant || invoice.period().end().isBefore(instead.from())) {
                return Optional.empty();
            }
            var kept = bill.deal();
            var currency = invoice.currency();
            var asShown = bill.split() == null ? instead : instead.spread();
            var onBill = new BillDeal(asShown, currency, invoice.period().end(), kept.counted());
            var prices = new Since(instead, kept.prices(), new DealPrices(instead, currency));
            return Optional.of(bill.with(new PastDeal(matter != null, onBill, prices, kept.counted())));
        }

        /// The prices of two deals, one of which holds from a day on.
        private record Since(FeeDeal deal, PriceChanges until, PriceChanges then) implements PriceChanges {
            @Override
            public List<Changed> onRate(TimeEntry entry, Timekeeper timekeeper, @Nullable BigDecimal perHour) {
                return (entry.day().isBefore(deal.from()) ? until : then).onRate(entry, timekeeper, perHour);
            }

            @Override
            public List<Changed> onPiece(Expense expense) {
                return (expense.day().isBefore(deal.from()) ? until : then).onPiece(expense);
            }
        }
    }
}

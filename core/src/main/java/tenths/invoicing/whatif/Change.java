package tenths.invoicing.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.guidelines.GuidelinePack;
import tenths.invoicing.BillDeal;
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

    /// Another rate for somebody on some days.
    record Rate(RateChange rate) implements Change {
        @Override
        public Optional<PastBill> on(PastBill bill) {
            var works = new ArrayList<PastWork>(bill.works().size());
            var isOther = false;
            for (var work : bill.works()) {
                var other = work instanceof PastWork.Time time ? on(time, bill) : Optional.<PastWork>empty();
                isOther |= other.isPresent();
                works.add(other.orElse(work));
            }
            return isOther ? Optional.of(bill.with(works)) : Optional.empty();
        }

        private Optional<PastWork> on(PastWork.Time time, PastBill bill) {
            var entry = time.work();
            var occasion = new RateBook.Occasion(
                    bill.client().id(),
                    entry.matter(),
                    entry.timekeeper(),
                    time.timekeeper().classification(),
                    entry.day(),
                    entry.codes().task());
            return KeptRates.under(rate, time.found(), occasion)
                    .map(found -> new PastWork.Time(entry, time.timekeeper(), found));
        }
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
            var works = new ArrayList<PastWork>(bill.works().size());
            var isOther = false;
            for (var work : bill.works()) {
                var other = work instanceof PastWork.Time time ? on(time) : Optional.<PastWork>empty();
                isOther |= other.isPresent();
                works.add(other.orElse(work));
            }
            return isOther ? Optional.of(bill.with(works)) : Optional.empty();
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

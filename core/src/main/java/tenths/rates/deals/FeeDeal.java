package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;

/// What a client or a matter agreed about its bills beyond hourly rates, from a day on.
///
/// @param from the day since which it holds
/// @param clauses in the order in which they act: by [Kind], then as written
/// @param stages of a fee that is fixed for the whole matter; empty where there is none
/// @param releases whether a bill charges what earlier bills of the matter held
/// @param courtesies where a bill shows a courtesy on all its fees
/// @param early what is taken off for a client who pays early, by growing days
public record FeeDeal(
        LocalDate from,
        List<Clause> clauses,
        List<Stage> stages,
        List<DatedTax> taxes,
        boolean releases,
        Shown courtesies,
        List<EarlyPayment> early) {
    /// Nothing beyond hourly rates.
    public static final FeeDeal NONE = new FeeDeal(LocalDate.EPOCH, List.of(), List.of(), List.of(), false);

    public FeeDeal {
        clauses = clauses.stream()
                .sorted(Comparator.comparing(clause -> clause.arrangement().kind()))
                .toList();
        stages = List.copyOf(stages);
        taxes = List.copyOf(taxes);
        early = List.copyOf(early);
        EarlyPayment.check(early);
    }

    /// Nothing is taken off for paying early.
    public FeeDeal(
            LocalDate from,
            List<Clause> clauses,
            List<Stage> stages,
            List<DatedTax> taxes,
            boolean releases,
            Shown courtesies) {
        this(from, clauses, stages, taxes, releases, courtesies, List.of());
    }

    /// Courtesies stand on the lines of the work.
    public FeeDeal(LocalDate from, List<Clause> clauses, List<Stage> stages, List<DatedTax> taxes, boolean releases) {
        this(from, clauses, stages, taxes, releases, Shown.ON_LINES);
    }

    /// An arrangement, and where a bill shows what it changes.
    public record Clause(Arrangement arrangement, Shown shown) {}

    /// Where a bill shows what an arrangement takes or adds.
    public enum Shown {
        /// As a part of every line that it changes.
        ON_LINES,
        /// As one line for the whole bill; the lines of the work stay as they were.
        ON_BILL
    }

    /// A part of a fixed fee and the day from which it may be billed.
    ///
    /// @param due null where it is due when somebody records that it is done
    public record Stage(String name, @Nullable LocalDate due, Money amount) {
        private boolean isDue(LocalDate day, Before before) {
            return due == null
                    ? before.known(day, Fact.StageDone.class)
                            .anyMatch(done -> done.name().equals(name))
                    : !due.isAfter(day);
        }
    }

    /// What was billed before, as far as an arrangement asks.
    ///
    /// @param onMatter fees on the matter's bills so far
    /// @param inYear fees on the client's bills so far in this calendar year, discounts not taken off
    /// @param held on the matter's bills so far and not billed since
    /// @param facts recorded on the matter, in the order of their days
    /// @param uses of arrangements that run over several bills
    /// @param open final invoices of the matter that were not paid at once
    /// @param paid to the vendors of expenses, by the expense
    public record Before(
            Money onMatter,
            Money inYear,
            Money held,
            List<Fact> facts,
            List<Use> uses,
            List<OpenInvoice> open,
            Map<UUID, Money> paid) {
        public Before {
            facts = List.copyOf(facts);
            uses = List.copyOf(uses);
            open = List.copyOf(open);
            paid = Map.copyOf(paid);
        }

        public Before(Money onMatter, Money inYear, Money held) {
            this(onMatter, inYear, held, List.of(), List.of(), List.of(), Map.of());
        }

        /// The same with what was recorded and used.
        public Before knowing(List<Fact> recorded, List<Use> used) {
            return new Before(onMatter, inYear, held, recorded, used, open, paid);
        }

        /// The same with these invoices open.
        public Before finding(List<OpenInvoice> invoices) {
            return new Before(onMatter, inYear, held, facts, uses, invoices, paid);
        }

        /// The same with what vendors were paid.
        public Before paying(Map<UUID, Money> vendors) {
            return new Before(onMatter, inYear, held, facts, uses, open, vendors);
        }

        <T extends Fact> Stream<T> known(LocalDate day, Class<T> kind) {
            return facts.stream()
                    .filter(fact -> !fact.day().isAfter(day))
                    .filter(kind::isInstance)
                    .map(kind::cast);
        }

        public static Before nothing(Currency currency) {
            return new Before(Money.zero(currency), Money.zero(currency), Money.zero(currency));
        }
    }

    /// Whether a bill comes out as if there were no deal.
    public boolean isNone() {
        return clauses.isEmpty()
                && stages.isEmpty()
                && taxes.isEmpty()
                && early.isEmpty()
                && !releases
                && courtesies == Shown.ON_LINES;
    }

    /// Whether a bill under it depends on what was billed to the client before it in the year.
    public boolean countsTheYear() {
        return clauses.stream().anyMatch(clause -> clause.arrangement() instanceof Arrangement.VolumeDiscount);
    }

    /// Whether a bill under it asks what is open of earlier ones.
    public boolean chargesInterest() {
        return clauses.stream().anyMatch(clause -> clause.arrangement() instanceof Arrangement.Interest);
    }

    /// Whether a bill under it depends on what vendors were paid.
    public boolean limitsMarkUps() {
        return clauses.stream().anyMatch(clause -> clause.arrangement() instanceof Arrangement.MarkUp);
    }

    /// What is to be held for the matter; none where nothing is agreed.
    public Optional<Arrangement.Evergreen> evergreen() {
        return clauses.stream()
                .map(Clause::arrangement)
                .filter(Arrangement.Evergreen.class::isInstance)
                .map(Arrangement.Evergreen.class::cast)
                .findFirst();
    }

    /// Whether a bill under it depends on other bills that are open.
    public boolean sharesAPool() {
        return clauses.stream()
                .anyMatch(clause -> clause.arrangement() instanceof Arrangement.Subscription subscription
                        && subscription.every() != null);
    }

    /// The same, with every change shown on the lines of the work.
    public FeeDeal spread() {
        var spread = clauses.stream()
                .map(clause -> new Clause(clause.arrangement(), Shown.ON_LINES))
                .toList();
        return new FeeDeal(from, spread, stages, taxes, releases, Shown.ON_LINES, early);
    }

    /// The same on a bill that charges what earlier bills held.
    public FeeDeal releasing() {
        return new FeeDeal(from, clauses, stages, taxes, true, courtesies, early);
    }

    List<Arrangement> arrangements() {
        return clauses.stream().map(Clause::arrangement).toList();
    }

    /// The clauses for one bill, with what was billed before it.
    ///
    /// @param day last day of the bill's period
    List<Clause> on(LocalDate day, Before before) {
        var all = new ArrayList<Clause>();
        for (var clause : clauses) {
            all.add(new Clause(with(clause.arrangement(), day, before), clause.shown()));
        }
        if (!stages.isEmpty()) {
            all.add(new Clause(new Arrangement.FixedFee(due(day, before)), Shown.ON_LINES));
        }
        return all.stream()
                .sorted(Comparator.comparing(clause -> clause.arrangement().kind()))
                .toList();
    }

    private Arrangement with(Arrangement arrangement, LocalDate day, Before before) {
        return switch (arrangement) {
            case Arrangement.Cap(var amount, var opening, var above, var on) ->
                on.isMatter() ? new Arrangement.Cap(amount, opening.plus(before.onMatter()), above) : arrangement;
            case Arrangement.VolumeDiscount(var method, var opening, var tiers) ->
                new Arrangement.VolumeDiscount(
                        method,
                        day.getYear() == from.getYear() ? opening.plus(before.inYear()) : before.inYear(),
                        tiers);
            case Arrangement.Blended _,
                    Arrangement.RateReduction _,
                    Arrangement.RateCap _,
                    Arrangement.TravelShare _,
                    Arrangement.ExpenseCap _,
                    Arrangement.MarkUp _,
                    Arrangement.BlendedCap _,
                    Arrangement.FixedFee _,
                    Arrangement.Subscription _,
                    Arrangement.Contingency _,
                    Arrangement.Discount _,
                    Arrangement.MinimumFee _,
                    Arrangement.Collar _,
                    Arrangement.SuccessFee _,
                    Arrangement.Holdback _,
                    Arrangement.UnitCosts _,
                    Arrangement.Interest _,
                    Arrangement.Evergreen _ -> arrangement;
        };
    }

    /// What may be billed by that day and was not.
    private Money due(LocalDate day, Before before) {
        var zero = Money.zero(before.onMatter().currency());
        var due = stages.stream()
                .filter(stage -> stage.isDue(day, before))
                .map(Stage::amount)
                .reduce(zero, Money::plus);
        return due.compareTo(before.onMatter()) > 0 ? due.minus(before.onMatter()) : zero;
    }

    /// A tax with the days on which it is taken.
    ///
    /// @param jurisdiction whose tax it is: `Hawaii`; blank where nobody says
    /// @param from first day; null where it always was
    /// @param to last day; null while it runs on
    /// @param reverse true where the client owes the tax itself, and the bill only says so
    public record DatedTax(
            Tax tax,
            String jurisdiction,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean reverse) {
        /// Whether it is taken on that day.
        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        /// Whether both are taken on some day.
        public boolean meets(DatedTax other) {
            return (to == null || other.from == null || !other.from.isAfter(to))
                    && (from == null || other.to == null || !from.isAfter(other.to));
        }

        /// What is added to a bill: nothing where the client owes the tax itself.
        Tax charged() {
            return reverse
                    ? new Tax(tax.name(), BigDecimal.ZERO, tax.onFees(), tax.onExpenses(), tax.perLine(), tax.order())
                    : tax;
        }
    }
}

package tenths.rates.deals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tenths.money.Money;
import tenths.rates.deals.Payer.Part;

/// How a bill is shared between payers. The parts always add up: cents that are left over go to the largest fractions,
/// ties in the order of the payers.
///
/// @param payers empty where one client pays all
/// @param byLine true to share each line; false to share fees and expenses in total
public record Sharing(List<Payer> payers, boolean byLine) {
    public static final Sharing NONE = new Sharing(List.of(), false);

    /// @throws IllegalArgumentException if payers pay up to an amount and nobody pays the rest
    public Sharing {
        payers = List.copyOf(payers);
        if (!payers.isEmpty()
                && payers.stream()
                        .noneMatch(payer -> payer.part() instanceof Part.Share(var weight) && weight.signum() > 0)) {
            throw new IllegalArgumentException("nobody pays what is above the limits of the payers");
        }
    }

    List<PayerShare> of(List<Line> lines, List<Taxed> taxes, Money zero) {
        if (payers.isEmpty()) {
            return List.of();
        }
        var shares = byLine ? eachLine(lines, zero) : inTotal(lines, zero);
        for (var taxed : taxes) {
            shares = taxed(shares, taxed);
        }
        return shares;
    }

    private List<PayerShare> inTotal(List<Line> lines, Money zero) {
        var fees = sum(lines, true, zero);
        var expenses = sum(lines, false, zero);
        var firstFees = new ArrayList<>(Collections.nCopies(payers.size(), zero));
        var firstExpenses = new ArrayList<>(Collections.nCopies(payers.size(), zero));
        for (var i = 0; i < payers.size(); i++) {
            if (payers.get(i).part() instanceof Part.UpTo(var limit)) {
                var paid = min(fees.plus(expenses), limit);
                var ofFees = min(paid, fees);
                firstFees.set(i, ofFees);
                firstExpenses.set(i, paid.minus(ofFees));
                fees = fees.minus(ofFees);
                expenses = expenses.minus(paid.minus(ofFees));
            }
        }
        var rest = split(fees, expenses);
        var shares = new ArrayList<PayerShare>();
        for (var i = 0; i < payers.size(); i++) {
            shares.add(new PayerShare(
                    payers.get(i).name(),
                    firstFees.get(i).plus(rest.fees().get(i)),
                    firstExpenses.get(i).plus(rest.expenses().get(i)),
                    zero,
                    List.of()));
        }
        return shares;
    }

    private record Split(List<Money> fees, List<Money> expenses) {}

    /// The sum is shared, the fees are shared, and the expenses are what is left; where that would turn a payer's sign,
    /// fees and expenses are shared each for itself.
    private Split split(Money fees, Money expenses) {
        var ofFees = fees.split(weights());
        var ofAll = fees.plus(expenses).split(weights());
        var left = new ArrayList<Money>();
        for (var i = 0; i < ofAll.size(); i++) {
            left.add(ofAll.get(i).minus(ofFees.get(i)));
        }
        var sign = Long.signum(expenses.minor());
        var sound = left.stream().allMatch(part -> part.isZero() || Long.signum(part.minor()) == sign);
        return new Split(ofFees, sound ? left : expenses.split(weights()));
    }

    private List<PayerShare> eachLine(List<Line> lines, Money zero) {
        var limits = new ArrayList<>(Collections.nCopies(payers.size(), zero));
        for (var i = 0; i < payers.size(); i++) {
            if (payers.get(i).part() instanceof Part.UpTo(var limit)) {
                limits.set(i, limit);
            }
        }
        var parts = new ArrayList<List<Money>>();
        for (var line : lines) {
            parts.add(parts(line.amount(), limits, zero));
        }
        var shares = new ArrayList<PayerShare>();
        for (var i = 0; i < payers.size(); i++) {
            var place = i;
            var own = parts.stream().map(part -> part.get(place)).toList();
            shares.add(new PayerShare(
                    payers.get(i).name(), sum(lines, own, true, zero), sum(lines, own, false, zero), zero, own));
        }
        return shares;
    }

    /// @param limits what payers still pay first; lowered by what they pay of this line
    private List<Money> parts(Money amount, List<Money> limits, Money zero) {
        var left = amount;
        var first = new ArrayList<Money>();
        for (var i = 0; i < limits.size(); i++) {
            var paid = left.isNegative() ? zero : min(left, limits.get(i));
            limits.set(i, limits.get(i).minus(paid));
            first.add(paid);
            left = left.minus(paid);
        }
        var rest = left.split(weights());
        for (var i = 0; i < first.size(); i++) {
            first.set(i, first.get(i).plus(rest.get(i)));
        }
        return first;
    }

    /// A tax is taken once on the whole and shared in proportion to what each payer owes of what is taxed; where that
    /// cancels out to nothing, as the rest is shared.
    private List<PayerShare> taxed(List<PayerShare> shares, Taxed taxed) {
        if (taxed.amount().isZero()) {
            return shares;
        }
        var tax = taxed.tax();
        var weights = shares.stream()
                .map(share -> (tax.onFees() ? Math.absExact(share.fees().minor()) : 0)
                        + (tax.onExpenses() ? Math.absExact(share.expenses().minor()) : 0))
                .toList();
        var isOwed = weights.stream().anyMatch(weight -> weight > 0);
        var parts = taxed.amount().split(isOwed ? weights : weights());
        var more = new ArrayList<PayerShare>();
        for (var i = 0; i < shares.size(); i++) {
            more.add(shares.get(i).taxed(parts.get(i)));
        }
        return more;
    }

    private List<Long> weights() {
        var decimals = payers.stream()
                .mapToInt(payer -> weight(payer).stripTrailingZeros().scale())
                .max()
                .orElse(0);
        return payers.stream()
                .map(payer ->
                        weight(payer).movePointRight(Math.max(0, decimals)).longValueExact())
                .toList();
    }

    private static BigDecimal weight(Payer payer) {
        return payer.part() instanceof Part.Share(var weight) ? weight : BigDecimal.ZERO;
    }

    private static Money sum(List<Line> lines, boolean fees, Money zero) {
        return sum(lines, lines.stream().map(Line::amount).toList(), fees, zero);
    }

    private static Money sum(List<Line> lines, List<Money> amounts, boolean fees, Money zero) {
        var sum = zero;
        for (var i = 0; i < lines.size(); i++) {
            sum = lines.get(i).isFee() == fees ? sum.plus(amounts.get(i)) : sum;
        }
        return sum;
    }

    private static Money min(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

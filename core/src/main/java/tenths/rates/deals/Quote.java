package tenths.rates.deals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tenths.money.Money;

/// What a deal makes of work: every line, every sum, every step.
///
/// `net = fees + expenses - discount - writtenOff - held - carried`, and it is the sum of the lines; `total = net +
/// taxes`, and
/// it
/// is the sum of the trace and, where several pay, of the payers.
///
/// @param lines work in the order given, then agreed fees
public record Quote(List<Line> lines, Tally tally, List<Taxed> taxes, List<PayerShare> payers, List<Entry> trace) {
    public Quote {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        payers = List.copyOf(payers);
        trace = List.copyOf(trace);
    }

    /// Billed hours, to be shown.
    public BigDecimal hours() {
        return Line.hours(lines.stream().map(Line::seconds).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /// What an hour costs on average, before discounts, write-offs and what is held; none without hours.
    public Optional<BigDecimal> averageRate() {
        var seconds = lines.stream().map(Line::seconds).reduce(BigDecimal.ZERO, BigDecimal::add);
        return seconds.signum() == 0 ? Optional.empty() : Optional.of(Line.average(fees(), seconds));
    }

    /// Fees before discounts, write-offs and what is held.
    public Money fees() {
        return sum(true).plus(tally.leftOut());
    }

    public Money expenses() {
        return sum(false);
    }

    public Money net() {
        return sum(true).plus(sum(false));
    }

    public Money total() {
        return taxes.stream().map(Taxed::amount).reduce(net(), Money::plus);
    }

    private Money sum(boolean fees) {
        return lines.stream()
                .filter(line -> line.isFee() == fees)
                .map(Line::amount)
                .reduce(tally.shadow().minus(tally.shadow()), Money::plus);
    }
}

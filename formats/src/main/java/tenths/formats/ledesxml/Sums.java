package tenths.formats.ledesxml;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.LineTax;
import tenths.invoicing.InvoiceLine;

/// What the lines of a bill add up to, ten-thousandths.
///
/// @param fees of all fee lines, without tax
/// @param expenses likewise
/// @param feeCredits adjustments of all fees
/// @param expenseCredits adjustments of all expenses
record Sums(long fees, long expenses, long feeCredits, long expenseCredits, List<Tax> taxes, List<Person> people) {
    /// One rate of tax and what it makes of the bill.
    ///
    /// @param id by which lines name it
    record Tax(String id, String type, long rate, long taxedFees, long onFees, long taxedExpenses, long onExpenses) {
        static final Tax NONE = new Tax("", "", 0, 0, 0, 0, 0);

        private Tax plus(Charge line) {
            return isFee(line.type())
                    ? new Tax(
                            id,
                            type,
                            rate,
                            taxedFees + line.net(),
                            onFees + line.tax().amount(),
                            taxedExpenses,
                            onExpenses)
                    : new Tax(
                            id,
                            type,
                            rate,
                            taxedFees,
                            onFees,
                            taxedExpenses + line.net(),
                            onExpenses + line.tax().amount());
        }
    }

    /// A timekeeper on the bill.
    ///
    /// @param rate ten-thousandths; 0 where the bill has several
    /// @param hours ten-thousandths
    /// @param cost ten-thousandths
    record Person(Charge.Person who, long rate, long hours, long cost) {
        static final Person NONE = new Person(Charge.Person.NONE, 0, 0, 0);

        private Person plus(Charge line) {
            var sameRate = hours == 0 || rate == line.unitCost();
            return new Person(who, sameRate ? line.unitCost() : 0, hours + line.units(), cost + line.net());
        }
    }

    static Sums of(Bill bill) {
        var sums = new EnumMap<InvoiceLine.Type, Long>(InvoiceLine.Type.class);
        var taxes = new LinkedHashMap<LineTax, Tax>();
        var people = new LinkedHashMap<Charge.Person, Person>();
        for (var line : bill.lines()) {
            sums.merge(line.type(), line.net(), Long::sum);
            var tax = line.tax();
            if (tax.rate() != 0) {
                taxes.merge(
                        new LineTax(tax.rate(), 0, tax.type()),
                        new Tax("T" + (taxes.size() + 1), tax.type(), tax.rate(), 0, 0, 0, 0).plus(line),
                        (known, _) -> known.plus(line));
            }
            if (line.type() == InvoiceLine.Type.FEE) {
                var nobody = new Person(line.person(), 0, 0, 0);
                people.put(
                        line.person(),
                        people.getOrDefault(line.person(), nobody).plus(line));
            }
        }
        return new Sums(
                sums.getOrDefault(InvoiceLine.Type.FEE, 0L),
                sums.getOrDefault(InvoiceLine.Type.EXPENSE, 0L),
                sums.getOrDefault(InvoiceLine.Type.FEE_ADJUSTMENT, 0L),
                sums.getOrDefault(InvoiceLine.Type.EXPENSE_ADJUSTMENT, 0L),
                new ArrayList<>(taxes.values()),
                new ArrayList<>(people.values()));
    }

    static boolean isFee(InvoiceLine.Type type) {
        return switch (type) {
            case FEE, FEE_ADJUSTMENT -> true;
            case EXPENSE, EXPENSE_ADJUSTMENT -> false;
        };
    }

    Tax taxOf(Charge line) {
        return taxes.stream()
                .filter(tax -> tax.rate() == line.tax().rate()
                        && tax.type().equals(line.tax().type()))
                .findFirst()
                .orElse(Tax.NONE);
    }

    long taxOnFees() {
        return taxes.stream().mapToLong(Tax::onFees).sum();
    }

    long taxOnExpenses() {
        return taxes.stream().mapToLong(Tax::onExpenses).sum();
    }

    long netFees() {
        return fees + feeCredits + taxOnFees();
    }

    long netExpenses() {
        return expenses + expenseCredits + taxOnExpenses();
    }
}

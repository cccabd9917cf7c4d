package tenths.formats.ledesxml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Charge.Person;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.TenThousandths;
import tenths.invoicing.InvoiceLine;

/// Makes a bill of each matter of a file.
final class BillCollector {
    private final Reading reading;
    private final FormatProfile profile;
    private final List<Bill> bills;
    private final List<Charge> charges = new ArrayList<>();

    BillCollector(Reading reading, FormatProfile profile, List<Bill> bills) {
        this.reading = reading;
        this.profile = profile;
        this.bills = bills;
    }

    void add(Frame frame, @Nullable Charge charge) {
        if (charge != null) {
            charges.add(charge);
        }
        if (frame.name().equals("matter")) {
            addWhole(frame, "matter_adj_on_fees", InvoiceLine.Type.FEE_ADJUSTMENT);
            addWhole(frame, "matter_adj_on_exp", InvoiceLine.Type.EXPENSE_ADJUSTMENT);
            inOrder();
            var due = frame.amount("matter_total_due");
            reading.head(frame).ifPresent(head -> bills.add(new Bill(profile, head, due, charges, List.of())));
            charges.clear();
        }
    }

    /// Fees, expenses, adjustments, numbered from 1: the file has the adjustments first and no numbers of lines.
    private void inOrder() {
        charges.sort(Comparator.comparing(Charge::type));
        for (var i = 0; i < charges.size(); i++) {
            charges.set(i, charges.get(i).numbered(i + 1));
        }
    }

    /// Version 2000 has one amount for all adjustments of the fees, and one for those of the expenses.
    private void addWhole(Frame matter, String element, InvoiceLine.Type type) {
        var amount = matter.amount(element);
        if (amount != 0 && amount != TenThousandths.UNFIT) {
            reading.head(matter)
                    .ifPresent(head -> charges.add(new Charge(
                            charges.size() + 1,
                            type,
                            head.end(),
                            0,
                            0,
                            amount,
                            amount,
                            "",
                            "",
                            "",
                            Person.NONE,
                            "",
                            LineTax.NONE)));
        }
    }
}

package tenths.formats.ledesxml;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.bill.TenThousandths;

/// What must hold between the values of a segment and of the segments in it: the arithmetic of the standard.
final class SegmentRules {
    private static final int CENTS = 2;
    private static final String FLAT = "Flat";

    private final Version version;
    private final Consumer<FileFinding> found;
    private final long tolerance;
    private final Set<String> taxes = new HashSet<>();

    SegmentRules(Version version, FormatProfile profile, Consumer<FileFinding> found) {
        this.version = version;
        this.found = found;
        this.tolerance = TenThousandths.of(profile.numbers().tolerance());
    }

    /// A segment is complete.
    void close(Frame frame) {
        switch (frame.name()) {
            case "tax" -> taxes.add(frame.text("tx_id"));
            case "tax_item_fee", "tax_item_expense", "tax_matter_disc_cred" -> checkTaxName(frame);
            case "tax_summary" -> closeTaxSummary(frame);
            case "tax_tier_summary" -> frame.parent().add("tierTax", frame.amount("tax_tier_total_tax"));
            case "fee_item_disc_cred", "expense_item_disc_cred" -> {
                checkSign(frame);
                frame.parent().add("credits", 1);
                frame.parent().add("credit", frame.amount("disc_cred_amount"));
            }
            case "matter_disc_cred" -> closeCredit(frame);
            case "fee" -> closeCharge(frame, "fees");
            case "expense" -> closeCharge(frame, "expenses");
            case "matter" -> closeMatter(frame);
            case "invoice" -> closeInvoice(frame);
            default -> {}
        }
    }

    private void checkTaxName(Frame frame) {
        var id = frame.text("tx_id");
        if (!id.isEmpty() && !taxes.contains(id)) {
            tell(XmlComplaint.TAX_UNKNOWN, frame, "tx_id", "The firm declares no tax '" + id + "'.");
        }
    }

    private void closeTaxSummary(Frame frame) {
        checkTaxName(frame);
        frame.parent().add("taxSummaries", 1);
        frame.parent().add("taxOnFees", frame.amount("total_tax_on_fees"));
        frame.parent().add("taxOnExpenses", frame.amount("total_tax_on_expense"));
    }

    private void checkSign(Frame frame) {
        var amount = frame.amount("disc_cred_amount");
        var isDecrease = frame.text("increase_decrease").equals("Decrease");
        if (amount != TenThousandths.UNFIT && amount != 0 && (amount < 0) != isDecrease) {
            var message = "%s is no %s.".formatted(TenThousandths.text(amount), isDecrease ? "decrease" : "increase");
            tell(XmlComplaint.SIGN, frame, "disc_cred_amount", message);
        }
    }

    private void closeCredit(Frame frame) {
        checkSign(frame);
        var kind = frame.text("disc_cred");
        if ((kind.equals("MIDHR") || kind.equals("Other"))
                && !frame.text("disc_cred_type").equals(FLAT)) {
            tell(XmlComplaint.FLAT, frame, "disc_cred_type", kind + " is not flat.");
        }
        var isShare = kind.equals("MISF") || kind.equals("MIDB");
        var split = frame.text("pre_post_split");
        if (isShare && !split.isEmpty() && !split.equals("NA")) {
            tell(XmlComplaint.SPLIT, frame, "pre_post_split", kind + " is " + split + ".");
        }
        var amount = frame.amount("disc_cred_amount");
        if (isShare) {
            frame.parent().add("shares", 1);
        } else if (kind.equals("MIFA")) {
            frame.parent().add("funds", amount);
        } else {
            var category = frame.text("disc_cred_category");
            frame.parent().add(category.equals("Exp") ? "creditExpenses" : "creditFees", amount);
        }
        frame.above("invoice").add("charges", 1);
    }

    private void closeCharge(Frame frame, String sum) {
        var units = frame.amount("units");
        var rate = frame.amount("rate");
        var total = frame.amount("total_amount");
        var isBased = frame.table().place("base_amount") != null;
        var credit = frame.amount("item_disc_cred_amount");
        if (units != TenThousandths.UNFIT && rate != TenThousandths.UNFIT) {
            var exact = TenThousandths.product(units, rate);
            var rounded = TenThousandths.roundedProduct(units, rate, CENTS);
            var element = isBased ? "base_amount" : "total_amount";
            var isExact = exact != TenThousandths.UNFIT && near(frame.amount(element), exact);
            if (!isExact) {
                expect(XmlComplaint.BASE, frame, element, rounded);
            }
        }
        if (frame.sum("credits") != 0) {
            expect(XmlComplaint.ITEM_CREDIT, frame, "item_disc_cred_amount", frame.sum("credit"));
        }
        if (isBased && version != Version.V2000) {
            expect(XmlComplaint.TOTAL, frame, "total_amount", plus(frame.amount("base_amount"), credit));
        }
        frame.parent().add(sum, total);
        frame.above("invoice").add("charges", 1);
    }

    private void closeMatter(Frame frame) {
        expect(XmlComplaint.DETAIL, frame, "matter_total_detail_fees", frame.sum("fees"));
        expect(XmlComplaint.DETAIL, frame, "matter_total_detail_exp", frame.sum("expenses"));
        var is2000 = version == Version.V2000;
        var feeCredits = is2000 ? "matter_adj_on_fees" : "matter_disc_credit_fees";
        var expenseCredits = is2000 ? "matter_adj_on_exp" : "matter_disc_credit_exp";
        if (!is2000) {
            expect(XmlComplaint.CREDIT, frame, feeCredits, frame.sum("creditFees"));
            expect(XmlComplaint.CREDIT, frame, expenseCredits, frame.sum("creditExpenses"));
            var both = plus(frame.amount(feeCredits), frame.amount(expenseCredits));
            expect(XmlComplaint.CREDIT, frame, "matter_disc_cred_total", both);
            expect(XmlComplaint.FUNDS, frame, "matter_funds_applied", frame.sum("funds"));
        }
        if (frame.sum("taxSummaries") != 0) {
            expect(XmlComplaint.TAX_SUM, frame, "matter_tax_on_fees", frame.sum("taxOnFees"));
            expect(XmlComplaint.TAX_SUM, frame, "matter_tax_on_exp", frame.sum("taxOnExpenses"));
        }
        if (isWhole(frame)) {
            net(frame, "matter_net_fees", "matter_total_detail_fees", feeCredits, "matter_tax_on_fees");
            net(frame, "matter_net_exp", "matter_total_detail_exp", expenseCredits, "matter_tax_on_exp");
        }
        var due = plus(frame.amount("matter_net_fees"), frame.amount("matter_net_exp"));
        expect(XmlComplaint.DUE, frame, "matter_total_due", plus(due, frame.amount("matter_funds_applied")));
        var invoice = frame.parent();
        invoice.add("matters", 1);
        invoice.add("due", frame.amount("matter_total_due"));
        invoice.add("tax", plus(frame.amount("matter_tax_on_fees"), frame.amount("matter_tax_on_exp")));
    }

    /// False where only a share of the bill is charged: how that is computed is not published.
    private static boolean isWhole(Frame matter) {
        return matter.sum("shares") == 0
                && !matter.has("matter_perc_shar_fees")
                && !matter.has("matter_perc_shar_exp")
                && !matter.has("matter_disc_bill_pct_fees")
                && !matter.has("matter_disc_bill_pct_exp");
    }

    private void net(Frame frame, String net, String detail, String credit, String tax) {
        var sum = plus(plus(frame.amount(detail), frame.amount(credit)), frame.amount(tax));
        expect(XmlComplaint.NET, frame, net, sum);
    }

    private void closeInvoice(Frame frame) {
        expect(XmlComplaint.SUM, frame, "inv_total_net_due", frame.sum("due"));
        var tax = plus(frame.sum("tax"), frame.sum("tierTax"));
        if (version != Version.V2000) {
            expect(XmlComplaint.TAX_SUM, frame, "inv_total_tax", tax);
        }
        if (tax != 0 && !frame.text("inv_payment_terms").isEmpty()) {
            tell(XmlComplaint.TERMS, frame, "inv_payment_terms", "The invoice carries a tax.");
        }
        if (frame.sum("tierTax") != 0 && frame.sum("matters") > 1) {
            tell(
                    XmlComplaint.TIER_MATTERS,
                    frame,
                    "matter",
                    "The invoice has %d matters.".formatted(frame.sum("matters")));
        }
        if (frame.sum("charges") == 0) {
            tell(XmlComplaint.NO_LINES, frame, "", "The invoice has nothing to pay for.");
        }
    }

    private void expect(XmlComplaint complaint, Frame frame, String element, long expected) {
        var actual = frame.amount(element);
        if (expected == TenThousandths.UNFIT || actual == TenThousandths.UNFIT || near(actual, expected)) {
            return;
        }
        var message =
                "It is %s and should be %s.".formatted(TenThousandths.text(actual), TenThousandths.text(expected));
        tell(complaint, frame, element, message);
    }

    private boolean near(long actual, long expected) {
        return Math.abs(actual - expected) <= tolerance;
    }

    private static long plus(long a, long b) {
        return a == TenThousandths.UNFIT || b == TenThousandths.UNFIT ? TenThousandths.UNFIT : a + b;
    }

    private void tell(XmlComplaint complaint, Frame frame, String element, String message) {
        found.accept(complaint.at(version, Severity.ERROR, frame.lineOf(element), element, message));
    }
}

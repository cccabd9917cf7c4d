package tenths.formats.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.money.Money;
import tenths.rates.Trace;
import tenths.rates.deals.Settlement.TaxOnBill;
import tenths.rates.deals.Tax;
import tenths.time.Codes;

/// Invoices made from a seed: one as a firm would send it, and any that chance makes.
@NullMarked
final class SampleBills {
    static final Currency USD = Currency.getInstance("USD");

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final String[] ROLES = {"PARTNR", "ASSOC", "ASSOC", "PARALG"};
    private static final String[] NAMES = {"Okafor, Ngozi", "Lindqvist, Per", "Marchetti, Ada", "Bell, Rowan"};
    private static final String[] TASKS = {"L110", "L120", "L310", "L330", "L240"};
    private static final String[] EXPENSES = {"E101", "E110", "E115"};
    private static final String[] WORK = {
        "Review deposition transcript of plaintiff and prepare a summary of testimony about the date of loss.",
        "Telephone conference with adjuster regarding reserve, coverage position and strategy for mediation.",
        "Draft answers to second set of interrogatories and objections to requests 4, 7 and 12 through 19.",
        "Analyze expert report on roof damage; outline cross-examination on causation and on the repair estimate.",
        "Correspond with opposing counsel regarding inspection of the premises.",
        "Prepare motion for summary judgment: statement of undisputed facts, with citations to the record, and first "
                + "draft of the argument on late notice under the policy conditions as amended by endorsement.",
    };

    private SampleBills() {}

    static Invoice invoice(int fees, int expenses) {
        return invoice(new Random(7), fees, expenses);
    }

    static Invoice invoice(Random random, int fees, int expenses) {
        var lines = new ArrayList<InvoiceLine>();
        for (var i = 0; i < fees; i++) {
            lines.add(fee(random, lines.size() + 1, WORK[random.nextInt(WORK.length)]));
        }
        if (fees > 20) {
            lines.add(discount(lines.size() + 1));
        }
        for (var i = 0; i < expenses; i++) {
            lines.add(expense(random, lines.size() + 1));
        }
        return with(lines);
    }

    /// An invoice that is nothing but one fee with this narrative.
    static Invoice narrated(String narrative) {
        return with(List.of(fee(new Random(1), 1, narrative)));
    }

    /// Fees whose narratives are any characters at all, some with no space in them and some longer than a page.
    static Invoice strange(Random random, int fees) {
        var lines = new ArrayList<InvoiceLine>();
        for (var i = 0; i < fees; i++) {
            var length = random.nextInt(40) == 0 ? random.nextInt(9_000) : random.nextInt(300);
            var limit = random.nextBoolean() ? 0x250 : Character.MAX_CODE_POINT;
            var words = new StringBuilder();
            random.ints(length, 0, limit).forEach(words::appendCodePoint);
            lines.add(fee(random, i + 1, words.toString()));
        }
        return with(lines);
    }

    /// The same bill with a tax of ten percent on its fees.
    static Invoice taxed(Invoice invoice) {
        var tax = new Tax("GST", BigDecimal.TEN, true, false, false, 1);
        var onFees = new Money(Math.ceilDiv(invoice.fees().minor(), 10), USD);
        return new Invoice(
                invoice.number(),
                invoice.date(),
                invoice.period(),
                invoice.firm(),
                invoice.client(),
                invoice.matter(),
                invoice.description(),
                USD,
                invoice.lines(),
                List.of(new TaxOnBill(tax, "Elm City", BigDecimal.TEN, false, invoice.fees(), onFees)));
    }

    static Invoice with(List<InvoiceLine> lines) {
        return new Invoice(
                "2026-00417",
                LocalDate.of(2026, 4, 2),
                new Period(FIRST, LocalDate.of(2026, 3, 31)),
                new Firm(
                        "Alder & Quill LLP",
                        "00-1234567",
                        "1200 Harbor Street, Suite 900\nPortville, ME 04999\naccounts@alderquill.example",
                        """
                        Please pay within 30 days and name the invoice number.
                        Alder & Quill LLP, Operating Account, Bank of Portville, account 000 123 456
                        Questions: accounts@alderquill.example
                        """),
                new Party(
                        "0412", "Northern Mutual Casualty Company", "Claims Department\nPO Box 77\nElm City, CT 06000"),
                new Matter(
                        new MatterId("0412-0087"),
                        new ClientId("0412"),
                        "Whitfield v. Corner Bakery Holdings, Inc.",
                        "CLM-2025-118834",
                        FIRST,
                        null),
                "Professional services rendered in defense of the insured, March 2026",
                USD,
                lines);
    }

    static InvoiceLine fee(Random random, int number, String narrative) {
        var who = random.nextInt(NAMES.length);
        var name = NAMES[who].split(", ");
        var person = new Timekeeper(new TimekeeperId("T" + who), name[0], name[1], ROLES[who]);
        var hours = BigDecimal.valueOf(1 + random.nextInt(60), 1);
        var rate = BigDecimal.valueOf(150 + 35L * who);
        var codes = Codes.fee(TASKS[random.nextInt(TASKS.length)], "A10" + (1 + random.nextInt(9)));
        return line(random, number, new Job(InvoiceLine.Type.FEE, hours, rate, codes, person, narrative));
    }

    /// An adjustment of the whole invoice.
    private static InvoiceLine discount(int number) {
        var less = Money.of("-125.50", USD);
        return new InvoiceLine(
                number,
                null,
                InvoiceLine.Type.FEE_ADJUSTMENT,
                FIRST.plusDays(30),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                less,
                less,
                Codes.NONE,
                null,
                "Courtesy discount as agreed",
                new Trace(List.of()));
    }

    private static InvoiceLine expense(Random random, int number) {
        var codes = Codes.expense(EXPENSES[random.nextInt(EXPENSES.length)]);
        var pieces = BigDecimal.valueOf(1 + random.nextInt(90));
        var cost = BigDecimal.valueOf(10 + random.nextInt(900), 2);
        var words = "Copies of medical records";
        return line(random, number, new Job(InvoiceLine.Type.EXPENSE, pieces, cost, codes, null, words));
    }

    private record Job(
            InvoiceLine.Type type,
            BigDecimal units,
            BigDecimal cost,
            Codes codes,
            @Nullable Timekeeper person,
            String words) {}

    private static InvoiceLine line(Random random, int number, Job job) {
        var gross = Money.of(job.units().multiply(job.cost()).setScale(2, RoundingMode.HALF_UP), USD);
        var adjustment = random.nextInt(9) == 0 ? new Money(-gross.minor() / 4, USD) : Money.zero(USD);
        return new InvoiceLine(
                number,
                LineId.whole(new UUID(random.nextLong(), random.nextLong())),
                job.type(),
                FIRST.plusDays(random.nextInt(31)),
                job.units(),
                job.cost(),
                adjustment,
                gross.plus(adjustment),
                job.codes(),
                job.person(),
                job.words(),
                new Trace(List.of()));
    }
}

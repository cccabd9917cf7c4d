package tenths.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
import tenths.time.Codes;

/// The invoices of a month that the formats are measured with, the same in every run.
final class LedesInvoices {
    static final int INVOICES = 200;
    static final int LINES = 500;
    private static final Currency USD = Currency.getInstance("USD");
    private static final List<String> TASKS = List.of("L110", "L120", "L210", "L310", "L320", "L330", "L430");
    private static final List<String> ACTIVITIES = List.of("A101", "A102", "A103", "A104", "A106", "A108", "A109");
    private static final List<String> VERBS =
            List.of("Review and analyze", "Draft", "Revise", "Prepare for", "Outline");
    private static final List<String> OBJECTS = List.of(
            "responses to the second set of interrogatories",
            "deposition transcript of the treating physician",
            "motion for summary judgment on coverage",
            "medical records of the plaintiff");

    private final Random random;

    private LedesInvoices(long seed) {
        random = new Random(seed);
    }

    /// One after the other, each made when it is asked for.
    static Iterable<Invoice> stream(int invoices) {
        return () -> IntStream.range(0, invoices)
                .mapToObj(number -> new LedesInvoices(number).invoice(number))
                .iterator();
    }

    static List<Invoice> month() {
        var maker = new LedesInvoices(1);
        var invoices = new ArrayList<Invoice>();
        for (var i = 0; i < INVOICES; i++) {
            invoices.add(maker.invoice(i));
        }
        return invoices;
    }

    private Invoice invoice(int number) {
        var lines = new ArrayList<InvoiceLine>();
        for (var i = 1; i <= LINES; i++) {
            lines.add(line(i));
        }
        var matter = "M%06d".formatted(number);
        return new Invoice(
                Integer.toString(26_000_000 + number),
                LocalDate.of(2026, 11, 2),
                new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
                new Firm("Example Defense LLP", "59-1234567", "1 Main Street\nTampa, FL 33602", ""),
                new Party("C00012", "Atlantic Mutual", "2 High Street\nHartford, CT 06103"),
                new Matter(
                        new MatterId(matter),
                        new ClientId("C00012"),
                        "Doe v. Roe",
                        "CLM-" + matter,
                        LocalDate.of(2026, 1, 2),
                        null),
                "Professional services rendered October 2026",
                USD,
                lines);
    }

    private InvoiceLine line(int number) {
        var units = BigDecimal.valueOf(1 + random.nextInt(60), 1);
        var rate = BigDecimal.valueOf(10_000 + 250L * random.nextInt(80), 2);
        var who = 1 + random.nextInt(20);
        var timekeeper = new Timekeeper(new TimekeeperId("TK" + who), "Lockhart" + who, "Vera", "ASSOC");
        var amount = units.multiply(rate).setScale(2, RoundingMode.HALF_UP).toPlainString();
        return new InvoiceLine(
                number,
                null,
                InvoiceLine.Type.FEE,
                LocalDate.of(2026, 10, 1 + random.nextInt(31)),
                units,
                rate,
                Money.zero(USD),
                Money.of(amount, USD),
                Codes.fee(any(TASKS), any(ACTIVITIES)),
                timekeeper,
                any(VERBS) + " " + any(OBJECTS) + " in preparation for the hearing of " + (1 + random.nextInt(28))
                        + " May",
                new Trace(List.of()));
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

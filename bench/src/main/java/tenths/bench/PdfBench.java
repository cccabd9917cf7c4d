package tenths.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import tenths.checks.LineId;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.formats.pdf.PdfInvoice;
import tenths.formats.pdf.PdfStyle;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.money.Money;
import tenths.rates.Trace;
import tenths.time.Codes;

/// How many pages of invoice a warm JVM draws in a second on one thread, for a usual bill and for a long one.
final class PdfBench implements Bench {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final String WORDS = "review the deposition of plaintiff and draft a summary for the adjuster with "
            + "an outline of cross examination on causation and on the estimate of repair ";
    private static final long WARM_NANOS = 4_000_000_000L;
    private static final long MEASURED_NANOS = 5_000_000_000L;

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws IOException {
        for (var lines : List.of(25, 1_500)) {
            run(invoice(lines), WARM_NANOS);
            var run = run(invoice(lines), MEASURED_NANOS);
            var name = "PDF invoice of %d lines, %d pages".formatted(lines, run.pages() / run.invoices());
            var seconds = Watch.seconds(run.nanos());
            var cpu = Watch.seconds(run.cpuNanos());
            figures.accept(Row.of(name, Watch.rate(run.pages(), seconds), "pages/s", run.pages())
                    .goal(">= 150"));
            figures.accept(Row.of(name, Watch.rate(run.pages(), cpu), "pages/CPU s", run.pages()));
        }
    }

    /// @param cpuNanos of the drawing thread: what remains comparable on a busy machine
    private record Run(long invoices, long pages, long nanos, long cpuNanos) {}

    private static Run run(Invoice invoice, long atLeastNanos) throws IOException {
        var thread = ManagementFactory.getThreadMXBean();
        var cpu = thread.getCurrentThreadCpuTime();
        var start = System.nanoTime();
        var invoices = 0L;
        var pages = 0L;
        while (System.nanoTime() - start < atLeastNanos) {
            pages += PdfInvoice.write(invoice, PdfStyle.PLAIN, OutputStream.nullOutputStream())
                    .pages();
            invoices++;
        }
        return new Run(invoices, pages, System.nanoTime() - start, thread.getCurrentThreadCpuTime() - cpu);
    }

    private static Invoice invoice(int size) {
        var random = new Random(size);
        var lines = new ArrayList<InvoiceLine>(size);
        for (var i = 1; i <= size; i++) {
            lines.add(line(random, i));
        }
        var matter = new Matter(
                new MatterId("0412-0087"), new ClientId("0412"), "Whitfield v. Corner Bakery", "C-118834", FIRST, null);
        return new Invoice(
                "2026-00417",
                FIRST.plusMonths(1),
                new Period(FIRST, FIRST.plusDays(30)),
                new Firm(
                        "Alder & Quill LLP", "00-1234567", "1200 Harbor Street\nPortville, ME 04999", "Pay in 30 days"),
                new Party("0412", "Northern Mutual Casualty Company", "PO Box 77\nElm City, CT 06000"),
                matter,
                "Professional services, March 2026",
                USD,
                lines);
    }

    private static InvoiceLine line(Random random, int number) {
        var units = BigDecimal.valueOf(1 + random.nextInt(50), 1);
        var rate = BigDecimal.valueOf(150 + 5 * random.nextInt(30));
        var start = random.nextInt(WORDS.length() / 2);
        var words = WORDS.substring(start, start + 60 + random.nextInt(WORDS.length() / 2 - 60));
        var who = "Timekeeper" + random.nextInt(8);
        return new InvoiceLine(
                number,
                LineId.whole(new UUID(0, number)),
                InvoiceLine.Type.FEE,
                FIRST.plusDays(random.nextInt(31)),
                units,
                rate,
                Money.zero(USD),
                Money.of(units.multiply(rate).setScale(2, RoundingMode.HALF_UP), USD),
                Codes.fee("L3" + random.nextInt(10) + "0", "A10" + random.nextInt(10)),
                new Timekeeper(new TimekeeperId(who), who, "Ada", "ASSOC"),
                words,
                new Trace(List.of()));
    }
}

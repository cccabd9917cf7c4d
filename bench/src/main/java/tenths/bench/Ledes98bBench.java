package tenths.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.formats.FormatProfile;
import tenths.formats.ledes98b.Ledes98b;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.money.Money;
import tenths.rates.Trace;
import tenths.time.Codes;

/// LEDES 1998B: writing with all checks, reading with all checks, reading back; one thread, warm, in memory.
final class Ledes98bBench implements Bench {
    private static final int INVOICES = 200;
    private static final int LINES = 500;
    private static final int ROUNDS = 15;
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

    private final Random random = new Random(1);
    private final FormatProfile profile = FormatProfile.standard();

    @Override
    public String name() {
        return "ledes98b";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        var invoices = new ArrayList<Invoice>();
        for (var i = 0; i < INVOICES; i++) {
            invoices.add(invoice(i));
        }
        var files = new ArrayList<byte[]>();
        for (var invoice : invoices) {
            files.add(Ledes98b.toBytes(invoice, profile));
        }
        var bytes = files.stream().mapToLong(file -> file.length).sum();
        var sink = new ByteArrayOutputStream(files.getFirst().length * 2);
        measure("LEDES 1998B write", ">= 250", bytes, figures, () -> {
            for (var invoice : invoices) {
                sink.reset();
                Ledes98b.write(invoice, profile, sink);
            }
            return sink.size();
        });
        measure("LEDES 1998B read and check", ">= 100", bytes, figures, () -> {
            for (var file : files) {
                check(file);
            }
            return files.size();
        });
        measure("LEDES 1998B read back and compare", "", bytes, figures, () -> {
            for (var i = 0; i < INVOICES; i++) {
                if (!Ledes98b.readBack(files.get(i), invoices.get(i), profile).isEmpty()) {
                    throw new IllegalStateException("what was written does not read back");
                }
            }
            return files.size();
        });
    }

    private void check(byte[] file) throws IOException {
        var report = Ledes98b.check(new ByteArrayInputStream(file), profile);
        if (!report.findings().isEmpty()) {
            throw new IllegalStateException(report.findings().getFirst().toString());
        }
    }

    /// The median of the later rounds; the first ones warm the machine up.
    private static void measure(String what, String goal, long bytes, Consumer<Row> figures, Callable<?> work)
            throws Exception {
        var seconds = new ArrayList<BigDecimal>();
        for (var round = 0; round < ROUNDS; round++) {
            var taken = Watch.seconds(work);
            if (round >= ROUNDS / 3) {
                seconds.add(taken);
            }
        }
        var median = seconds.stream().sorted().toList().get(seconds.size() / 2);
        var lines = (long) INVOICES * LINES;
        figures.accept(Row.of(what, Watch.rate(bytes / 1_000, median.movePointRight(3)), "MB/s", lines)
                .goal(goal));
        figures.accept(Row.of(what + ", lines", Watch.rate(lines, median), "lines/s", lines));
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
                new Firm("Example Defense LLP", "59-1234567", "", ""),
                new Party("C00012", "Atlantic Mutual", ""),
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

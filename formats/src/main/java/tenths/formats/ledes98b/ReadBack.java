package tenths.formats.ledes98b;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tenths.formats.FormatProfile;

/// Compares a file with the bill it was made from. It parses the file with its own eyes: dates as dates, amounts as
/// amounts, and the total against the ledger's, so that a fault of the writer cannot hide in the comparison.
final class ReadBack {
    private static final int MOST_DIFFERENCES = 100;

    private final LineSource source;
    private final Bill bill;
    private final FormatProfile profile;
    private final Columns columns = new Columns();
    private final List<String> differences = new ArrayList<>();
    private byte[] compared = new byte[0];

    ReadBack(byte[] file, Bill bill) {
        this.source = new LineSource(new ByteArrayInputStream(file));
        this.bill = bill;
        this.profile = bill.profile();
    }

    List<String> differences() {
        try {
            expectLine(Field.FIRST_LINE);
            expectLine(Field.SECOND_LINE);
            var sum = 0L;
            for (var line : bill.lines()) {
                if (differences.size() >= MOST_DIFFERENCES) {
                    return differences;
                }
                sum += compareNext(line);
            }
            if (source.next()) {
                differences.add("the file has more lines than the invoice");
            }
            var ledger = TenThousandths.of(bill.invoice().total().decimal());
            if (sum != ledger) {
                differences.add("the lines of the file add up to %s, the invoice to %s"
                        .formatted(TenThousandths.text(sum), TenThousandths.text(ledger)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return differences;
    }

    private void expectLine(String expected) throws IOException {
        var actual = source.next()
                ? new String(source.bytes(), source.from(), source.to() - source.from(), StandardCharsets.US_ASCII)
                : "";
        if (!actual.equals(expected)) {
            differences.add("line %d is '%s'".formatted(source.number(), actual));
        }
    }

    /// @return the line's total as it stands in the file
    private long compareNext(Charge line) throws IOException {
        if (!source.next()) {
            differences.add("line item " + line.number() + " is not in the file");
            return 0;
        }
        columns.split(source.bytes(), source.from(), source.to());
        if (columns.count() != Columns.COUNT || !columns.terminated()) {
            differences.add("line %d has %d fields".formatted(source.number(), columns.count()));
            return 0;
        }
        if (!columns.beginsWith(compared)) {
            compareInvoice();
        }
        text(9, Integer.toString(line.number()));
        text(10, line.type().code());
        if (line.isWork()) {
            amount(11, line.units());
            amount(21, line.unitCost());
        } else {
            text(11, "");
            text(21, "");
        }
        amount(12, line.adjustment());
        amount(13, line.total());
        day(14, line.day());
        text(15, line.task());
        text(16, line.expense());
        text(17, line.activity());
        text(18, line.person().id());
        text(19, line.description());
        text(22, line.person().name());
        text(23, line.person().classification());
        text(20, bill.lawFirmId());
        text(24, bill.invoice().matter().claimNumber());
        return NumberText.parse(columns.bytes(), columns.start(13), columns.end(13));
    }

    /// Lines that begin with the same bytes say the same of the invoice.
    private void compareInvoice() {
        var before = differences.size();
        var invoice = bill.invoice();
        day(1, invoice.date());
        text(2, invoice.number());
        text(3, bill.clientId());
        text(4, invoice.matter().id().value());
        amount(5, bill.total());
        day(6, invoice.period().start());
        day(7, invoice.period().end());
        text(8, bill.description());
        compared = differences.size() == before ? columns.copy(1, 8) : new byte[0];
    }

    private void text(int field, String expected) {
        var charset = profile.layout().encoding().charset();
        if (!columns.is(field, expected.getBytes(charset))) {
            differ(field, expected, new String(columns.bytes(), columns.start(field), columns.length(field), charset));
        }
    }

    private void amount(int field, long expected) {
        if (NumberText.parse(columns.bytes(), columns.start(field), columns.end(field)) != expected) {
            differ(field, TenThousandths.text(expected), columns.text(field));
        }
    }

    private void day(int field, LocalDate expected) {
        var day = NumberText.day(columns.bytes(), columns.start(field), columns.end(field));
        var same = day / 10_000 == expected.getYear()
                && day / 100 % 100 == expected.getMonthValue()
                && day % 100 == expected.getDayOfMonth();
        if (!same) {
            differ(field, expected.toString(), columns.text(field));
        }
    }

    private void differ(int field, String expected, String actual) {
        differences.add("line %d, %s: the invoice says '%s', the file '%s'"
                .formatted(source.number(), Field.of(field).name(), expected, actual));
    }
}

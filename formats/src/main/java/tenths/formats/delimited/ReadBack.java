package tenths.formats.delimited;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Head;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.NumberText;
import tenths.formats.bill.Place;
import tenths.formats.bill.TenThousandths;

/// Compares a file with the bill it was made from. It parses the file with its own eyes: dates as dates, amounts as
/// amounts, and the total against the ledger's, so that a fault of the writer cannot hide in the comparison.
final class ReadBack {
    private static final int MOST_DIFFERENCES = 100;

    private final LineSource source;
    private final Standard standard;
    private final Bill bill;
    private final long ledger;
    private final FormatProfile profile;
    private final Columns columns;
    private final List<String> differences = new ArrayList<>();
    private byte[] compared = new byte[0];

    /// @param ledger what the invoice comes to before tax, ten-thousandths
    ReadBack(byte[] file, Standard standard, Bill bill, long ledger) {
        this.source = new LineSource(file);
        this.standard = standard;
        this.bill = bill;
        this.ledger = ledger;
        this.columns = new Columns(standard.size());
        this.profile = bill.profile();
    }

    List<String> differences() {
        try {
            expectLine(standard.firstLine(profile));
            expectLine(standard.secondLine());
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
        if (columns.count() != standard.size() || !columns.terminated()) {
            differences.add("line %d has %d fields".formatted(source.number(), columns.count()));
            return 0;
        }
        if (!columns.beginsWith(compared)) {
            compareInvoice();
        }
        text(At.LINE_NUMBER, Integer.toString(line.number()));
        text(At.TYPE, line.type().code());
        if (line.isWork() || line.units() != 0) {
            amount(At.UNITS, line.units());
            amount(At.UNIT_COST, line.unitCost());
        } else {
            text(At.UNITS, "");
            text(At.UNIT_COST, "");
        }
        amount(At.ADJUSTMENT, line.adjustment());
        amount(At.TOTAL, line.total());
        day(At.DAY, line.day());
        text(At.TASK, line.task());
        text(At.EXPENSE, line.expense());
        text(At.ACTIVITY, line.activity());
        text(At.TIMEKEEPER, line.person().id());
        text(At.NARRATIVE, line.description());
        text(At.NAME, line.person().name());
        text(At.CLASS, line.person().classification());
        text(At.LAW_FIRM, bill.head().ids().lawFirm());
        text(At.CLIENT_MATTER, bill.head().ids().clientMatter());
        return value(At.TOTAL) - (standard.taxed() ? compareTax(line) : 0);
    }

    /// @return the line's tax as it stands in the file
    private long compareTax(Charge line) {
        text(At.LAST_NAME, line.person().lastName());
        text(At.FIRST_NAME, line.person().firstName());
        if (NumberText.rate(columns.bytes(), columns.start(At.TAX_RATE), columns.end(At.TAX_RATE))
                != line.tax().rate()) {
            differ(At.TAX_RATE, LineTax.text(line.tax().rate()), columns.text(At.TAX_RATE));
        }
        amount(At.TAX, line.tax().amount());
        text(At.TAX_TYPE, line.tax().type());
        return value(At.TAX);
    }

    private long value(int field) {
        return NumberText.parse(columns.bytes(), columns.start(field), columns.end(field));
    }

    /// Lines that begin with the same bytes say the same of the invoice.
    private void compareInvoice() {
        var before = differences.size();
        var head = bill.head();
        day(At.INVOICE_DATE, head.date());
        text(At.INVOICE_NUMBER, head.number());
        text(At.CLIENT, head.ids().client());
        text(At.MATTER, head.ids().matter());
        amount(At.INVOICE_TOTAL, bill.total());
        day(At.PERIOD_START, head.start());
        day(At.PERIOD_END, head.end());
        text(At.INVOICE_DESCRIPTION, head.description());
        if (standard.taxed()) {
            compareAbroad(head);
        }
        compared = differences.size() == before ? columns.copy(1, At.INVOICE_DESCRIPTION) : new byte[0];
    }

    private void compareAbroad(Head head) {
        text(At.PURCHASE_ORDER, head.ids().purchaseOrder());
        text(At.CLIENT_TAX_ID, head.ids().clientTax());
        text(At.MATTER_NAME, head.ids().matterName());
        amount(At.TAX_TOTAL, bill.tax());
        amount(At.NET_TOTAL, bill.total() - bill.tax());
        text(At.CURRENCY, head.currency());
        text(At.ACCOUNT_TYPE, head.ids().accountType());
        place(At.FIRM_PLACE, head.firm());
        place(At.CLIENT_PLACE, head.client());
        if (head.reported().tax() != TenThousandths.UNFIT) {
            amount(At.REPORTED_TAX, head.reported().tax());
        }
        text(At.TAX_CURRENCY, head.reported().currency());
    }

    private void place(int first, Place place) {
        var parts = List.of(
                place.name(),
                place.address1(),
                place.address2(),
                place.city(),
                place.region(),
                place.postcode(),
                place.country());
        for (var i = 0; i < parts.size(); i++) {
            text(first + i, parts.get(i));
        }
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
                .formatted(source.number(), standard.field(field).name(), expected, actual));
    }
}

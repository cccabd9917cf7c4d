package tenths.formats.delimited;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Row;

/// Puts bills into bytes, in one pass. What all lines of an invoice share is put into bytes once.
final class Writer {
    private static final int DRAIN_AT = 1 << 15;

    private final Standard standard;
    private final FormatProfile profile;
    private final OutputStream out;
    private final Row row;

    Writer(Standard standard, FormatProfile profile, OutputStream out) {
        this.standard = standard;
        this.profile = profile;
        this.out = out;
        this.row = new Row(profile.layout().encoding());
    }

    void head() {
        row.text(standard.firstLine(profile));
        row.text(profile.layout().lineEnding().characters());
        row.text(standard.secondLine());
    }

    void write(Bill bill) throws IOException {
        var varying =
                standard.fields().stream().filter(field -> !field.ofInvoice()).toList();
        var between = between(bill);
        for (var line : bill.lines()) {
            for (var i = 0; i < varying.size(); i++) {
                row.copy(between.get(i));
                varying.get(i).put().put(row, bill, line);
            }
            row.copy(between.getLast());
            if (row.length() > DRAIN_AT) {
                row.drainTo(out);
            }
        }
    }

    void finish() throws IOException {
        if (profile.layout().finalNewline()) {
            row.text(profile.layout().lineEnding().characters());
        }
        row.drainTo(out);
    }

    /// What stands before each field that varies from line to line, and behind the last one.
    private List<byte[]> between(Bill bill) {
        var pieces = new ArrayList<byte[]>();
        var same = new Row(profile.layout().encoding());
        same.text(profile.layout().lineEnding().characters());
        for (var field : standard.fields()) {
            if (field.number() > 1) {
                same.character('|');
            }
            if (field.ofInvoice()) {
                field.put().put(same, bill, bill.lines().getFirst());
            } else {
                pieces.add(same.take());
            }
        }
        same.text(Standard.TERMINATOR);
        pieces.add(same.take());
        return pieces;
    }
}

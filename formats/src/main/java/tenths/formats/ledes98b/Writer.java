package tenths.formats.ledes98b;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import tenths.formats.FormatProfile;

/// Puts bills into bytes, in one pass. What all lines of an invoice share is put into bytes once.
final class Writer {
    private static final int DRAIN_AT = 1 << 15;

    private final FormatProfile profile;
    private final OutputStream out;
    private final Row row;

    Writer(FormatProfile profile, OutputStream out) {
        this.profile = profile;
        this.out = out;
        this.row = new Row(profile.layout().encoding());
    }

    void head() {
        row.text(Field.FIRST_LINE);
        row.text(profile.layout().lineEnding().characters());
        row.text(Field.SECOND_LINE);
    }

    void write(Bill bill) throws IOException {
        var varying = Field.ALL.stream().filter(field -> !field.ofInvoice()).toList();
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
        for (var field : Field.ALL) {
            if (field.number() > 1) {
                same.character('|');
            }
            if (field.ofInvoice()) {
                field.put().put(same, bill, bill.lines().getFirst());
            } else {
                pieces.add(same.take());
            }
        }
        same.text(Field.TERMINATOR);
        pieces.add(same.take());
        return pieces;
    }
}

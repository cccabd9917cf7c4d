package tenths.formats.ebills;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenths.formats.BillFormat;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Bill;

/// Writes the bill of one format in another, if that can be done without changing an amount.
public final class Conversion {
    private Conversion() {}

    /// What came of it.
    public sealed interface Outcome {}

    /// The bill in the other format.
    public static final class Converted implements Outcome {
        private final byte[] file;
        private final List<String> losses;

        Converted(byte[] file, List<String> losses) {
            this.file = file;
            this.losses = List.copyOf(losses);
        }

        public byte[] file() {
            return file.clone();
        }

        /// What the old file says and the new one does not, one sentence each.
        public List<String> losses() {
            return losses;
        }
    }

    /// The file itself has faults.
    public record Faulty(List<FileFinding> findings) implements Outcome {
        public Faulty {
            findings = List.copyOf(findings);
        }
    }

    /// The bill cannot be written in the format: what is missing or wrong for it.
    public record Impossible(List<String> reasons) implements Outcome {
        public Impossible {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param fill values for what the file leaves blank, by the names of LEDES 98BI; see [Blanks]
    /// @throws IllegalArgumentException where a name is none that can be filled
    public static Outcome convert(InputStream in, BillFormat to, FormatProfile profile, Map<String, String> fill)
            throws IOException {
        if (to == BillFormat.FACTURX) {
            return new Impossible(List.of("The PDF of a Factur-X file is drawn from an invoice, not from another file."
                    + " Convert to XRECHNUNG or PEPPOLBIS3."));
        }
        var source = EBills.load(in, profile);
        if (source.report().hasErrors() || source.format() == null) {
            return new Faulty(source.report().findings());
        }
        if (source.bills().size() != 1) {
            return new Impossible(List.of("The file holds %d invoices or matters; convert one at a time."
                    .formatted(source.bills().size())));
        }
        var bill = Blanks.fill(source.bills().getFirst(), fill);
        var fit = EBills.fitFor(bill, to);
        var problems = EBills.problems(fit, to);
        if (!EBills.isWritable(problems, to)) {
            return new Impossible(problems.stream().map(FileFinding::toString).toList());
        }
        var file = EBills.toBytes(fit, to);
        var losses = new ArrayList<>(source.unread());
        var back = readAgain(file, profile);
        if (back.size() != 1 || !Losses.sameAmounts(bill, back.getFirst())) {
            return new Impossible(List.of("The amounts of the bill cannot be kept in " + to + "."));
        }
        losses.addAll(Losses.between(bill, back.getFirst()));
        return new Converted(file, losses);
    }

    private static List<Bill> readAgain(byte[] file, FormatProfile profile) {
        try {
            return EBills.load(new ByteArrayInputStream(file), profile).bills();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

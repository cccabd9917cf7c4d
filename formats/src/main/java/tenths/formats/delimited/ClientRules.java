package tenths.formats.delimited;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tenths.formats.Encoding;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Head;
import tenths.formats.bill.Row;

/// What a client wants of every line in whatever format: filled fields, arithmetic, codes, period, increments. For
/// formats that have no lines between pipes; the fields are those of the given standard.
public final class ClientRules {
    /// The arithmetic of a line is left to the format, and what must be filled is said there, too.
    private static final List<Complaint> SAID = List.of(
            Complaint.NEGATIVE,
            Complaint.ZERO,
            Complaint.INCREMENT,
            Complaint.OUTSIDE,
            Complaint.AGE,
            Complaint.UNKNOWN,
            Complaint.HEADING,
            Complaint.DENIED,
            Complaint.UNEXPECTED,
            Complaint.FIXED);

    private final Standard standard;
    private final FormatProfile profile;
    private final LineRules rules;
    private final LineFacts facts = new LineFacts();
    private final Row row = new Row(Encoding.UTF_8);

    public ClientRules(Standard standard, FormatProfile profile, Consumer<FileFinding> found) {
        this.standard = standard;
        this.profile = profile;
        this.rules = new LineRules(standard, profile, new Findings(standard, found));
    }

    /// What these rules can say, by the name of the complaint, for a handbook.
    public static Map<String, String> explanations() {
        var explanations = new LinkedHashMap<String, String>();
        for (var complaint : SAID) {
            explanations.put(complaint.name(), complaint.text());
        }
        return explanations;
    }

    /// @param line of the file, or the number of the invoice line
    public void check(long line, Head head, Charge charge) {
        facts.line = line;
        facts.faulty = 0;
        facts.fill(head, charge, rules);
        // A format without lines says taxes apart from them.
        facts.taxRate = 0;
        facts.tax = 0;
        facts.total = charge.net();
        rules.check(facts, field -> words(field, head, charge));
    }

    private String words(int field, Head head, Charge charge) {
        var bill = new Bill(profile, head, charge.total(), List.of(charge), List.of());
        standard.field(field).put().put(row, bill, charge);
        return new String(row.take(), Encoding.UTF_8.charset());
    }
}

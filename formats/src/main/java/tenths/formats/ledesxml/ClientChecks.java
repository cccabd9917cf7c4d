package tenths.formats.ledesxml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Head;
import tenths.formats.delimited.ClientRules;
import tenths.formats.delimited.Field;
import tenths.formats.delimited.Standard;
import tenths.formats.ledes98b.Ledes98b;

/// What a client wants of every line, said in the names of the elements.
final class ClientChecks {
    /// What the standard's own arithmetic says better.
    private static final Set<String> LEFT_OUT = Set.of("ARITHMETIC", "ADJUSTMENT");

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(6, "inv_start_date"),
            Map.entry(7, "inv_end_date"),
            Map.entry(11, "units"),
            Map.entry(12, "item_disc_cred_amount"),
            Map.entry(13, "total_amount"),
            Map.entry(14, "charge_date"),
            Map.entry(15, "task_code"),
            Map.entry(16, "expense_code"),
            Map.entry(17, "task_activity"),
            Map.entry(18, "tk_id"),
            Map.entry(19, "charge_desc"),
            Map.entry(21, "rate"),
            Map.entry(22, "tk_lname"),
            Map.entry(23, "tk_level"));

    private static final Map<Integer, String> NAMES_OF_2000 =
            Map.of(15, "acca_task", 16, "acca_expense", 17, "acca_activity");

    private final Version version;
    private final Consumer<FileFinding> found;
    private final ClientRules rules;

    ClientChecks(Version version, FormatProfile profile, Consumer<FileFinding> found) {
        this.version = version;
        this.found = found;
        this.rules = new ClientRules(standard(version), profile, this::tell);
    }

    void check(long line, Head head, Charge charge) {
        rules.check(line, head, charge);
    }

    private void tell(FileFinding finding) {
        var complaint = finding.code().replaceFirst("^[^-]+-\\d+-", "");
        if (!LEFT_OUT.contains(complaint)) {
            found.accept(new FileFinding(
                    version.codes() + "-" + complaint,
                    finding.severity(),
                    finding.line(),
                    0,
                    finding.fieldName(),
                    finding.message(),
                    finding.repair()));
        }
    }

    /// The fields of a line under the names of the elements that hold them.
    static Standard standard(Version version) {
        var names = new Standard.Names(version.format().name(), version.title(), version.codes(), version.page());
        List<Field> fields = Ledes98b.STANDARD.fields().stream()
                .map(field -> new Field(
                        field.number(),
                        name(version, field),
                        field.kind(),
                        field.need(),
                        field.ofInvoice(),
                        field.content(),
                        field.put()))
                .toList();
        return new Standard(names, _ -> "", fields);
    }

    private static String name(Version version, Field field) {
        var usual = NAMES.getOrDefault(field.number(), field.name());
        return version == Version.V2000 ? NAMES_OF_2000.getOrDefault(field.number(), usual) : usual;
    }
}

package tenths.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Presets;
import tenths.connectors.csv.Table;
import tenths.firm.ClientId;
import tenths.formats.BillFormat;
import tenths.formats.einvoices.EInvoices;
import tenths.store.FormatProfiles;

/// In which format each client of a month-end folder wants its bills: the column `format` of matters.csv. Nothing there
/// means LEDES 1998B, and so does `PDF`: who reads paper has an e-bill on file, too. European e-invoices need a profile
/// of the client's own, which no folder has. All matters of a client say the same.
final class MonthFormats {
    private static final String LOOSE = "loose";
    private static final String PAPER = "PDF";
    private static final BillFormat USUAL = BillFormat.LEDES1998B;

    private final Map<ClientId, BillFormat> byClient = new HashMap<>();

    /// The columns of matters.csv, `format` among them.
    static Mapping mapping() {
        var preset = Presets.MATTERS;
        var columns = new EnumMap<Field, String>(preset.columns());
        columns.put(Field.PROFILE, "format");
        return new Mapping(preset.name(), preset.kind(), preset.source(), columns, preset.style());
    }

    void read(Table.Row row, Faults faults) {
        var text = row.text(Field.PROFILE).strip();
        var known =
                offered().filter(format -> format.name().equalsIgnoreCase(text)).findFirst();
        if (known.isEmpty() && !text.isEmpty() && !text.equalsIgnoreCase(PAPER)) {
            var formats = offered().map(BillFormat::name).collect(Collectors.joining(", "));
            var repair = "Write one of: " + formats + ", " + PAPER + ".";
            faults.add(row.fault(Field.PROFILE, "There is no such format.", repair));
            return;
        }
        var format = known.orElse(USUAL);
        var before = byClient.putIfAbsent(new ClientId(row.text(Field.CLIENT)), format);
        if (before != null && before != format) {
            faults.add(row.fault(
                    Field.PROFILE,
                    "An earlier matter of this client says " + before + ".",
                    "Give all matters of a client the same format."));
        }
    }

    private static Stream<BillFormat> offered() {
        return Arrays.stream(BillFormat.values())
                .filter(format -> EInvoices.of(format).isEmpty());
    }

    /// Name of the client's format profile.
    String profile(ClientId client) {
        return name(byClient.getOrDefault(client, USUAL));
    }

    /// What the standards themselves allow, in the other formats that the folder names.
    List<FormatProfiles.Version> others(Instant now, String actor) {
        return byClient.values().stream()
                .distinct()
                .sorted()
                .filter(format -> format != USUAL)
                .map(format -> {
                    var body = "name: " + name(format) + "\nbase: " + LOOSE + "\nformat: " + format + "\n";
                    return new FormatProfiles.Version(name(format), 1, body, "", actor, now);
                })
                .toList();
    }

    private static String name(BillFormat format) {
        return format == USUAL ? LOOSE : LOOSE + "-" + format.name().toLowerCase(Locale.ROOT);
    }
}

package tenths.formats.delimited;

import java.util.Map;
import java.util.stream.Collectors;
import tenths.formats.FormatProfile;
import tenths.formats.delimited.Field.Account;
import tenths.formats.delimited.Field.Country;
import tenths.formats.delimited.Field.Currency;
import tenths.formats.delimited.Field.Day;
import tenths.formats.delimited.Field.Decimal;
import tenths.formats.delimited.Field.Kind;
import tenths.formats.delimited.Field.Rate;
import tenths.formats.delimited.Field.TypeCode;
import tenths.formats.delimited.Field.When;
import tenths.formats.delimited.Field.Words;

/// The pages of the handbook on this format, made from the same tables as the writer and the checker.
public final class Handbook {
    private Handbook() {}

    /// By file name below the handbook's folder.
    ///
    /// @param arithmetic what must add up, in a few lines
    public static Map<String, String> pages(Standard standard, String arithmetic) {
        var page = standard.names().page() + ".md";
        return Map.of(page, fields(standard, arithmetic), "errors/" + page, errors(standard));
    }

    private static String fields(Standard standard, String arithmetic) {
        var rows = standard.fields().stream().map(Handbook::row).collect(Collectors.joining("\n"));
        return """
                # %s, field by field

                Generated from `tenths.formats.delimited.Field`; do not edit. A file has the line `%s`, a line with
                the names below between pipes, and one line for each charge. Every line ends with `[]`.

                R required, P the client's profile says, O optional, - blank.
                Limits are those of the standard; a profile may set lower ones.

                | # | Field | May hold | Fee | Expense | IF, IE | Content |
                |---|---|---|---|---|---|---|
                %s

                %s
                The findings are explained in [errors/%s.md](errors/%s.md).
                """.formatted(
                        standard.names().title(),
                        standard.firstLine(FormatProfile.standard()),
                        rows,
                        arithmetic.strip(),
                        standard.names().page(),
                        standard.names().page());
    }

    private static String row(Field field) {
        var need = field.need();
        return "| %d | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        field.number(),
                        field.name(),
                        kind(field.kind()),
                        when(need.fee()),
                        when(need.expense()),
                        when(need.adjustment()),
                        field.content());
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case Day _ -> "date YYYYMMDD";
            case Words(var max, var use) ->
                switch (use) {
                    case ID -> "identifier, " + max;
                    case CODE -> "code, " + max;
                    case PROSE -> "text, " + max;
                };
            case Decimal(var whole, var places) -> "number, " + whole + " digits and " + places + " decimals";
            case Rate(var places) -> "0 to below 1, " + places + " decimals";
            case TypeCode _ -> "F, E, IF, IE";
            case Currency _ -> "currency, ISO 4217";
            case Country _ -> "country, ISO 3166";
            case Account _ -> "O, T";
        };
    }

    private static String when(When when) {
        return switch (when) {
            case REQUIRED -> "R";
            case CLIENT -> "P";
            case OPTIONAL -> "O";
            case UNUSED -> "-";
        };
    }

    private static String errors(Standard standard) {
        var names = standard.names();
        var page = new StringBuilder("""
                # Findings of %s

                Generated from `tenths.formats.delimited.Complaint`; do not edit. A code names the field (000:
                the file as a whole) and what is wrong: `%s-013-ARITHMETIC` is a wrong total in field 13.

                """.formatted(names.title(), names.codes()));
        for (var complaint : Complaint.values()) {
            if (!complaint.places(standard).isEmpty()) {
                page.append(errors(complaint, standard));
            }
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static String errors(Complaint complaint, Standard standard) {
        var text = new StringBuilder("## " + complaint.name().replace('_', '-') + "\n\n");
        text.append(complaint.meaning(standard) + " " + complaint.repair(standard) + "\n\n");
        for (var field : complaint.places(standard)) {
            var code = complaint.code(standard, field);
            text.append("<a id=\"%s\"></a>`%s`".formatted(code, code));
            text.append(field == 0 ? "" : " " + standard.field(field).name()).append("  \n");
        }
        return text.append('\n').toString();
    }
}

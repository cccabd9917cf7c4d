package tenths.formats.ledes98b;

import java.util.Map;
import java.util.stream.Collectors;
import tenths.formats.ledes98b.Field.Day;
import tenths.formats.ledes98b.Field.Decimal;
import tenths.formats.ledes98b.Field.Kind;
import tenths.formats.ledes98b.Field.TypeCode;
import tenths.formats.ledes98b.Field.When;
import tenths.formats.ledes98b.Field.Words;

/// The pages of the handbook on this format, made from the same tables as the writer and the checker.
public final class Handbook {
    private Handbook() {}

    /// By file name below the handbook's folder.
    public static Map<String, String> pages() {
        return Map.of("ledes98b.md", fields(), "errors/ledes98b.md", errors());
    }

    private static String fields() {
        var rows = Field.ALL.stream().map(Handbook::row).collect(Collectors.joining("\n"));
        return """
                # LEDES 1998B, field by field

                Generated from `tenths.formats.ledes98b.Field`; do not edit. A file has the line `%s`, a line with
                the names below between pipes, and one line for each charge. Every line ends with `[]`.

                R required, P the client's profile says, O optional, - blank.
                Limits are those of the standard; a profile may set lower ones.

                | # | Field | May hold | Fee | Expense | IF, IE | Content |
                |---|---|---|---|---|---|---|
                %s

                Arithmetic: total = units x unit cost + adjustment on fees and expenses; total = adjustment on IF and IE
                lines; the invoice total is the sum of its lines. The findings are explained in
                [errors/ledes98b.md](errors/ledes98b.md).
                """.formatted(Field.FIRST_LINE, rows);
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
            case TypeCode _ -> "F, E, IF, IE";
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

    private static String errors() {
        var page = new StringBuilder("""
                # Findings of LEDES 1998B

                Generated from `tenths.formats.ledes98b.Complaint`; do not edit. A code names the field (000:
                the file as a whole) and what is wrong: `L98B-013-ARITHMETIC` is a wrong total in field 13.

                """);
        for (var complaint : Complaint.values()) {
            page.append("## ").append(complaint.name().replace('_', '-')).append("\n\n");
            page.append(complaint.meaning())
                    .append(' ')
                    .append(complaint.repair())
                    .append("\n\n");
            for (var code : complaint.codes()) {
                page.append("<a id=\"")
                        .append(code)
                        .append("\"></a>`")
                        .append(code)
                        .append("`");
                var field = Integer.parseInt(code.substring(5, 8));
                page.append(field == 0 ? "" : " " + Field.of(field).name()).append("  \n");
            }
            page.append('\n');
        }
        return page.toString().stripTrailing() + "\n";
    }
}

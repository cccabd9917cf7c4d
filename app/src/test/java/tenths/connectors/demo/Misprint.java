package tenths.connectors.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// One change to a good LEDES 1998B file, and which check of which portal must refuse it.
@NullMarked
enum Misprint {
    NO_SUCH_DAY("legal-tracker", "date", "003", cell(14, _ -> "20260230")),
    DAY_WITH_DASHES("legal-tracker", "date", "003", cell(1, _ -> "2026-11-03")),
    COMMA("legal-tracker", "number", "004", cell(11, _ -> "1,5")),
    CURRENCY_SIGN("legal-tracker", "number", "004", cell(21, cost -> "$" + cost)),
    NO_INVOICE_NUMBER("legal-tracker", "required", "005", everywhere(2, _ -> "")),
    NO_LINE_DATE("legal-tracker", "required", "005", cell(14, _ -> "")),
    NO_UNITS("legal-tracker", "units", "005", cell(11, _ -> "")),
    LINE_TOTAL("legal-tracker", "arithmetic", "006", cell(13, Misprint::oneCentMore)),
    INVOICE_TOTAL("legal-tracker", "invoice-total", "007", everywhere(5, Misprint::oneCentMore)),
    OTHER_CLIENT("legal-tracker", "client", "", everywhere(3, _ -> "C9999")),
    OTHER_MATTER("legal-tracker", "matter", "", everywhere(4, matter -> matter.substring(1))),
    OTHER_FIRM("strict", "law-firm-id", "", everywhere(20, _ -> "59-0000000")),
    STRANGER("legal-exchange", "timekeeper", "", fee(18, _ -> "NOBODY")),
    NO_CLAIM("strict", "client-matter", "", everywhere(24, _ -> "")),
    OTHER_CLAIM("strict", "claim", "", everywhere(24, _ -> "CLM0")),
    ONE_FIELD_LESS("brightflag", "columns", "", text -> text.replaceFirst("\\|([^|]*\\|[^|]*)\\[]\r\n$", "$1[]\r\n")),
    NAME_TURNED("brightflag", "name", "", fee(22, name -> name.replaceFirst("(.*), (.*)", "$2 $1"))),
    LONG_NARRATIVE("brightflag", "narrative", "", cell(19, _ -> "x".repeat(1_024))),
    OUTSIDE_THE_PERIOD("collaborati-client-rules", "period", "", everywhere(6, _ -> "20260101", 7, _ -> "20260102")),
    NO_TASK("strict", "task", "", fee(15, _ -> "")),
    ACCENT("strict", "ascii", "", cell(19, words -> words + " caf\u00E9")),
    UNIX_LINE_ENDS("strict", "line-ending", "", text -> text.replace("\r\n", "\n"));

    private static final int FIRST_ITEM = 2;

    final String portal;
    final String rule;
    final String number;

    @SuppressWarnings("ImmutableEnumChecker") // it keeps nothing
    private final UnaryOperator<String> change;

    Misprint(String portal, String rule, String number, UnaryOperator<String> change) {
        this.portal = portal;
        this.rule = rule;
        this.number = number;
        this.change = change;
    }

    byte[] in(byte[] file) {
        return change.apply(new String(file, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// In the first line item.
    private static UnaryOperator<String> cell(int field, UnaryOperator<String> change) {
        return lines((cells, number) -> number == FIRST_ITEM ? changed(cells, field, change) : cells);
    }

    /// In every fee.
    private static UnaryOperator<String> fee(int field, UnaryOperator<String> change) {
        return lines((cells, _) -> cells.get(9).equals("F") ? changed(cells, field, change) : cells);
    }

    private static UnaryOperator<String> everywhere(int field, UnaryOperator<String> change) {
        return lines((cells, _) -> changed(cells, field, change));
    }

    private static UnaryOperator<String> everywhere(
            int one, UnaryOperator<String> change, int other, UnaryOperator<String> otherChange) {
        return lines((cells, _) -> changed(changed(cells, one, change), other, otherChange));
    }

    private static UnaryOperator<String> lines(BiFunction<List<String>, Integer, List<String>> change) {
        return file -> {
            var lines = file.split("\r\n");
            return Stream.iterate(0, i -> i < lines.length, i -> i + 1)
                    .map(i -> i < FIRST_ITEM ? lines[i] : String.join("|", change.apply(cells(lines[i]), i)) + "[]")
                    .collect(Collectors.joining("\r\n", "", "\r\n"));
        };
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.substring(0, line.length() - 2).split("\\|", -1));
    }

    private static List<String> changed(List<String> cells, int field, UnaryOperator<String> change) {
        var copy = new ArrayList<>(cells);
        copy.set(field - 1, change.apply(cells.get(field - 1)));
        return copy;
    }

    private static String oneCentMore(String amount) {
        return new BigDecimal(amount).add(new BigDecimal("0.01")).toPlainString();
    }
}

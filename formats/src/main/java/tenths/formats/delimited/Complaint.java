package tenths.formats.delimited;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.delimited.Field.Account;
import tenths.formats.delimited.Field.Country;
import tenths.formats.delimited.Field.Currency;
import tenths.formats.delimited.Field.Day;
import tenths.formats.delimited.Field.Decimal;
import tenths.formats.delimited.Field.TypeCode;
import tenths.formats.delimited.Field.Use;
import tenths.formats.delimited.Field.Words;

/// Everything that can be wrong with a file of lines between pipes. Together with the standard and the field it makes
/// the stable code of a finding: `L98B-013-ARITHMETIC`.
enum Complaint {
    // spotless:off
    EMPTY("The file is empty.",
            "Export the invoice again."),
    UNREADABLE("The file is not text.",
            "Send the LEDES file itself, not a document, archive or picture of it."),
    UTF16("The file is in UTF-16.",
            "Save the file as plain ASCII text; in Windows editors choose the encoding ANSI."),
    TOO_LARGE("The file is larger than any receiver takes.",
            "Send one invoice per file."),
    NOT_LEDES("The file is of no format we know.",
            "Export the invoice as {title}."),
    OTHER_FORMAT("The file is of another LEDES format than {title}.",
            "Ask the receiver whether it takes this format, or export as {title}."),
    BOM("An invisible byte-order mark stands before the first line.",
            "Save the file without a byte-order mark (plain ASCII, not UTF-8 with signature)."),
    SPEC_LINE("The first line is not exactly `{first}`.",
            "Make the first line `{first}`."),
    HEADER("The second line does not name the {fields} fields in their order.",
            "Replace the second line by the field names of the standard."),
    NO_LINES("The file holds no line items.",
            "Export the invoice again; a file has at least three lines."),
    LINE_ENDING("The lines do not end as this receiver wants, or not all alike.",
            "Write every line with the line ending of the client's profile."),
    FINAL_NEWLINE("The last line has no line ending; the file may have been cut off.",
            "Compare the file with its source and end it with a line ending."),
    BLANK_LINE("A line is blank.",
            "Delete the blank line."),
    LINE_TOO_LONG("A line is longer than any line item can be.",
            "Look for a missing line ending."),
    TERMINATOR("A line does not end with `[]`.",
            "End the line with `[]`."),
    COLUMNS("A line does not have {fields} fields.",
            "Look for a missing pipe, or a pipe inside a text."),
    SEVERAL_INVOICES("The file holds several invoices.",
            "Send one invoice per file.", In.of(2)),
    TOO_MANY("The file has more faults than are listed.",
            "Mend these first and check again."),
    REQUIRED("A field that must be filled is blank.",
            "Fill it in.", In::required),
    DATE("A date does not exist or is not written YYYYMMDD.",
            "Write an existing day as YYYYMMDD.", In.kind(Day.class)),
    NUMBER("A number is not written with digits, one point and a leading minus.",
            "Write digits only, such as -46.25.", In.kind(Decimal.class)),
    SIZE("A number has too many digits before the point.",
            "Check the amount.", In.kind(Decimal.class)),
    DECIMALS("A number has more decimals than the receiver takes.",
            "Round it as the client's profile says.", In.kind(Decimal.class)),
    TOO_LONG("A text is longer than the receiver takes.",
            "Shorten it.", In.kind(Words.class)),
    LINE_BREAK("A text holds a line break, which cuts the line in two.",
            "Replace the line break by a space.", In::all),
    BRACKETS("A text holds `[]`, which ends a line.",
            "Write round brackets.", In.kind(Words.class)),
    BRACKET("A text holds a single square bracket, at which some receivers stumble.",
            "Write a round bracket.", In.kind(Words.class)),
    CHARACTER("A text holds a character that the file's encoding cannot carry.",
            "Write it with plain letters.", In.kind(Words.class)),
    CONTROL("A text holds a tab or another character that cannot be seen.",
            "Replace it by a space.", In.kind(Words.class)),
    SPACES("Spaces stand before or behind the text.",
            "Remove them.", In.kind(Words.class)),
    DOUBLE_SPACE("Several spaces follow each other.",
            "Leave one.", In.of(8, 19)),
    NULL_WORD("A word such as NULL stands where blank is meant.",
            "Leave the field blank.", In::allButType),
    PATTERN("The invoice number has characters or a length that the receiver does not take.",
            "Number the invoice as the client's profile says.", In.of(2)),
    TYPE("The type is not F, E, IF or IE in upper case.",
            "Write F, E, IF or IE.", In.of(10)),
    NEGATIVE("Units are negative.",
            "Bill a credit as an adjustment, never as negative units.", In.of(11)),
    ZERO("Units or unit cost of a fee or expense are zero.",
            "Fill in what was billed, or leave the line out.", In.of(11, 21)),
    ARITHMETIC("The total is not units times unit cost plus adjustment.",
            "Compute the total from the printed numbers.", In.of(13)),
    TAX("The tax is not the rate of the charge before tax.",
            "Compute it from the printed numbers.", In.taxed(At.TAX)),
    RATE("A rate of tax is not written as a part of one, 0 to below 1.",
            "Write 6.25 % as 0.0625.", In.taxed(At.TAX_RATE)),
    TAXED("The bill carries a tax, and the receiver takes none.",
            "Ask the client how it wants to be billed for taxes, or use LEDES 98BI or XML.", In::taxes),
    TAX_SUM("The tax total is not the sum of the taxes of the lines.",
            "Compute it from the taxes of the lines.", In.taxed(At.TAX_TOTAL)),
    NET("The net total is not the invoice total less the tax.",
            "Subtract the tax of the lines from the invoice total.", In.taxed(At.NET_TOTAL)),
    INCREMENT("The hours are no multiple of the increment in which this client is billed.",
            "Bill in the client's increment.", In.of(At.UNITS)),
    ADJUSTMENT("On an IF or IE line the adjustment and the total differ.",
            "Write the same amount in both fields.", In.of(12)),
    SUM("The invoice total is not the sum of its lines.",
            "Compute it from the line totals.", In.of(5)),
    DIFFERS("Lines of one invoice disagree on a value of the whole invoice.",
            "Write the same value on each line.", In::ofInvoice),
    DUPLICATE("A line number occurs twice in one invoice.",
            "Number the lines from 1.", In.of(9)),
    NOT_TOGETHER("The lines of an invoice do not stand together.",
            "Sort the file by invoice number.", In.of(2)),
    PERIOD("The billing period ends before it starts.",
            "Exchange the two dates.", In.of(7)),
    OUTSIDE("The day of a line lies outside the billing period.",
            "Correct the day or widen the billing period.", In.of(14)),
    UNKNOWN("A code is in none of the client's lists.",
            "Choose a code from the client's list.", In::codes),
    HEADING("A heading that only groups codes is used as a code.",
            "Choose one of the codes below the heading.", In::codes),
    DENIED("The client does not accept this code.",
            "Choose another code.", In::codes),
    UNEXPECTED("A code stands on a line that has none for this client.",
            "Leave the field blank.", In.of(15, 16, 17)),
    FIXED("An expense does not carry the task code that the client wants on all expenses.",
            "Write that code.", In.of(15)),
    AGE("A line is older at the date of the invoice than the receiver takes.",
            "Ask the client before sending, or leave the line out.", In.of(At.DAY)),
    CURRENCY("There is no such currency in ISO 4217.",
            "Write its three capital letters, such as USD.", In.kind(Currency.class)),
    COUNTRY("There is no such country in ISO 3166, or its code has the wrong length.",
            "Write two or three capital letters as the receiver wants.", In.kind(Country.class)),
    ACCOUNT("The account type is neither O nor T.",
            "Write T where the client pays for somebody else, else O.", In.kind(Account.class)),
    NAME("A timekeeper's name is not written as the client wants.",
            "Write it as the profile says.", In.of(22));
    // spotless:on

    private final String meaning;
    private final String repair;

    @SuppressWarnings("ImmutableEnumChecker") // a function of the standard, without state of its own
    private final Function<Standard, Long> fields;

    Complaint(String meaning, String repair) {
        this(meaning, repair, _ -> In.FILE);
    }

    /// @param fields in which it can occur, one bit each; bit 0 is the file as a whole
    Complaint(String meaning, String repair, Function<Standard, Long> fields) {
        this.meaning = meaning;
        this.repair = repair;
        this.fields = fields;
    }

    /// Sets of fields; bit n is field n.
    private static final class In {
        static final long FILE = 1;

        private In() {}

        static Function<Standard, Long> of(int... fields) {
            return _ -> At.bits(fields);
        }

        static Function<Standard, Long> taxed(int field) {
            return standard -> standard.taxed() ? At.bit(field) : 0;
        }

        static long taxes(Standard standard) {
            return standard.taxed() ? At.bit(At.TAX) : FILE;
        }

        static Function<Standard, Long> kind(Class<? extends Field.Kind> kind) {
            return standard -> standard.bits(field -> kind.isInstance(field.kind()));
        }

        static long all(Standard standard) {
            return standard.bits(_ -> true);
        }

        static long allButType(Standard standard) {
            return standard.bits(field -> !(field.kind() instanceof TypeCode));
        }

        static long required(Standard standard) {
            return standard.bits(field -> !field.need().isAlwaysFree() || field.number() == At.TAX_CURRENCY);
        }

        static long codes(Standard standard) {
            return standard.bits(field ->
                    field.kind() instanceof Words words && words.use() == Use.CODE && field.number() != At.TAX_TYPE);
        }

        static long ofInvoice(Standard standard) {
            return standard.bits(field -> field.ofInvoice() && field.number() != At.INVOICE_NUMBER);
        }
    }

    /// Meaning and repair, for complaints that say the same in every format.
    String text() {
        return meaning + " " + repair;
    }

    String meaning(Standard standard) {
        return filled(meaning, standard);
    }

    String repair(Standard standard) {
        return filled(repair, standard);
    }

    private static String filled(String words, Standard standard) {
        return words.indexOf('{') < 0
                ? words
                : words.replace("{title}", standard.names().title())
                        .replace("{first}", standard.firstLine(FormatProfile.standard()))
                        .replace("{fields}", Integer.toString(standard.size()));
    }

    /// `L98B-013-ARITHMETIC`; field 0 is the file as a whole.
    String code(Standard standard, int field) {
        var number = Integer.toString(1_000 + field).substring(1);
        return standard.names().codes() + "-" + number + "-" + name().replace('_', '-');
    }

    /// Every field it can occur in, in their order; 0 is the file as a whole.
    List<Integer> places(Standard standard) {
        var bits = fields.apply(standard);
        return IntStream.rangeClosed(0, standard.size())
                .filter(field -> (bits & At.bit(field)) != 0)
                .boxed()
                .toList();
    }

    FileFinding at(Standard standard, Severity severity, long line, String message) {
        return new FileFinding(code(standard, 0), severity, line, 0, "", message, repair(standard));
    }

    FileFinding at(Standard standard, Severity severity, long line, int field, String message) {
        if ((fields.apply(standard) & At.bit(field)) == 0) {
            throw new IllegalArgumentException(this + " cannot occur in field " + field);
        }
        return new FileFinding(
                code(standard, field),
                severity,
                line,
                field,
                standard.field(field).name(),
                message,
                repair(standard));
    }
}

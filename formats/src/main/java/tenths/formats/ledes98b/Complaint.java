package tenths.formats.ledes98b;

import java.util.List;
import java.util.stream.IntStream;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;

/// Everything that can be wrong with a LEDES 1998B file. Together with the field it makes the stable code of a finding:
/// `L98B-013-ARITHMETIC`.
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
            "Export the invoice as LEDES 1998B."),
    OTHER_FORMAT("The file is of another LEDES format, which this release does not check.",
            "Ask the receiver whether it takes this format, or export as LEDES 1998B."),
    BOM("An invisible byte-order mark stands before the first line.",
            "Save the file without a byte-order mark (plain ASCII, not UTF-8 with signature)."),
    SPEC_LINE("The first line is not exactly `LEDES1998B[]`.",
            "Make the first line `LEDES1998B[]`."),
    HEADER("The second line does not name the 24 fields in their order.",
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
    COLUMNS("A line does not have 24 fields.",
            "Look for a missing pipe, or a pipe inside a text."),
    SEVERAL_INVOICES("The file holds several invoices.",
            "Send one invoice per file.", In.of(2)),
    TOO_MANY("The file has more faults than are listed.",
            "Mend these first and check again."),
    REQUIRED("A field that must be filled is blank.",
            "Fill it in.", In.REQUIRED),
    DATE("A date does not exist or is not written YYYYMMDD.",
            "Write an existing day as YYYYMMDD.", In.DATES),
    NUMBER("A number is not written with digits, one point and a leading minus.",
            "Write digits only, such as -46.25.", In.NUMBERS),
    SIZE("A number has too many digits before the point.",
            "Check the amount.", In.NUMBERS),
    DECIMALS("A number has more decimals than the receiver takes.",
            "Round it as the client's profile says.", In.NUMBERS),
    TOO_LONG("A text is longer than the receiver takes.",
            "Shorten it.", In.TEXTS),
    LINE_BREAK("A text holds a line break, which cuts the line in two.",
            "Replace the line break by a space.", In.ALL),
    BRACKETS("A text holds `[]`, which ends a line.",
            "Write round brackets.", In.TEXTS),
    BRACKET("A text holds a single square bracket, at which some receivers stumble.",
            "Write a round bracket.", In.TEXTS),
    CHARACTER("A text holds a character that the file's encoding cannot carry.",
            "Write it with plain letters.", In.TEXTS),
    CONTROL("A text holds a tab or another character that cannot be seen.",
            "Replace it by a space.", In.TEXTS),
    SPACES("Spaces stand before or behind the text.",
            "Remove them.", In.TEXTS),
    DOUBLE_SPACE("Several spaces follow each other.",
            "Leave one.", In.of(8, 19)),
    NULL_WORD("A word such as NULL stands where blank is meant.",
            "Leave the field blank.", In.ALL_BUT_TYPE),
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
    ADJUSTMENT("On an IF or IE line the adjustment and the total differ.",
            "Write the same amount in both fields.", In.of(12)),
    SUM("The invoice total is not the sum of its lines.",
            "Compute it from the line totals.", In.of(5)),
    DIFFERS("Lines of one invoice disagree on a value of the whole invoice.",
            "Write the same value on each line.", In.of(1, 3, 4, 5, 6, 7, 8, 20, 24)),
    DUPLICATE("A line number occurs twice in one invoice.",
            "Number the lines from 1.", In.of(9)),
    NOT_TOGETHER("The lines of an invoice do not stand together.",
            "Sort the file by invoice number.", In.of(2)),
    PERIOD("The billing period ends before it starts.",
            "Exchange the two dates.", In.of(7)),
    OUTSIDE("The day of a line lies outside the billing period.",
            "Correct the day or widen the billing period.", In.of(14)),
    UNKNOWN("A code is in none of the client's lists.",
            "Choose a code from the client's list.", In.CODES),
    HEADING("A heading that only groups codes is used as a code.",
            "Choose one of the codes below the heading.", In.CODES),
    DENIED("The client does not accept this code.",
            "Choose another code.", In.CODES),
    UNEXPECTED("A code stands on a line that has none for this client.",
            "Leave the field blank.", In.of(15, 16, 17)),
    FIXED("An expense does not carry the task code that the client wants on all expenses.",
            "Write that code.", In.of(15)),
    NAME("A timekeeper's name is not written as the client wants.",
            "Write it as the profile says.", In.of(22));
    // spotless:on

    private final String meaning;
    private final String repair;
    private final int fields;

    Complaint(String meaning, String repair) {
        this(meaning, repair, In.FILE);
    }

    /// @param fields in which it can occur, one bit each
    Complaint(String meaning, String repair, int fields) {
        this.meaning = meaning;
        this.repair = repair;
        this.fields = fields;
    }

    /// Sets of fields; bit n is field n, bit 0 the file as a whole.
    private static final class In {
        static final int FILE = 1;
        static final int ALL = of(IntStream.rangeClosed(1, 24).toArray());
        static final int ALL_BUT_TYPE = ALL & ~of(10);
        static final int REQUIRED = ALL & ~of(8, 12);
        static final int DATES = of(1, 6, 7, 14);
        static final int NUMBERS = of(5, 11, 12, 13, 21);
        static final int CODES = of(15, 16, 17, 23);
        static final int TEXTS = ALL & ~DATES & ~NUMBERS & ~of(10);

        private In() {}

        static int of(int... fields) {
            return IntStream.of(fields).map(field -> 1 << field).sum();
        }
    }

    String meaning() {
        return meaning;
    }

    String repair() {
        return repair;
    }

    /// `L98B-013-ARITHMETIC`; field 0 is the file as a whole.
    String code(int field) {
        var number = Integer.toString(1_000 + field).substring(1);
        return "L98B-" + number + "-" + name().replace('_', '-');
    }

    /// Every code it can have, in the order of the fields.
    List<String> codes() {
        return IntStream.rangeClosed(0, 24)
                .filter(this::occursIn)
                .mapToObj(this::code)
                .toList();
    }

    private boolean occursIn(int field) {
        return (fields & (1 << field)) != 0;
    }

    FileFinding at(Severity severity, long line, String message) {
        return new FileFinding(code(0), severity, line, 0, "", message, repair);
    }

    FileFinding at(Severity severity, long line, int field, String message) {
        if (!occursIn(field)) {
            throw new IllegalArgumentException(this + " cannot occur in field " + field);
        }
        return new FileFinding(
                code(field), severity, line, field, Field.of(field).name(), message, repair);
    }
}

package tenths.formats.layouts;

import java.util.Locale;
import tenths.formats.FileFinding;

/// What can be wrong with a bill in a layout of the firm, when it is to be written or was read back.
enum Complaint {
    BLANK("A required value is blank.", "Fill it in on the matter, the client or the line."),
    TOO_LONG("A value is longer than its column may be.", "Shorten it, or let the column say tooLong: shorten."),
    LETTERS(
            "A text holds letters that the encoding lacks, and the layout refuses to rewrite them.",
            "Write it with plain letters, or let the layout say letters: transliterate."),
    UNCOMPUTABLE("The expression of a column has no value for this bill.", "Mend the expression or the bill."),
    UNSPELLABLE("A number has more decimals than its column.", "Give the column more decimals, or round() the value."),
    NO_LINES("The bill has no lines.", "Send a bill with at least one line."),
    EMPTY("The file is empty.", "Write it again."),
    TOO_LARGE("The file is larger than any receiver takes.", "Write one bill per file."),
    ENCODING(
            "The file holds bytes that are no characters of its encoding.", "Write the file in the layout's encoding."),
    BYTE_ORDER_MARK(
            "The mark at the beginning of the file is not as the layout says.",
            "Write it, or leave it out, as byteOrderMark says."),
    LINE_ENDING("A line ends otherwise than the layout says.", "End each line as lineEnding says."),
    FINAL_NEWLINE("The last line ends otherwise than the layout says.", "End it as finalNewline says."),
    LINE_TOO_LONG("A line is longer than any record.", "Write one record on each line."),
    COLUMN_NAMES("The first line does not hold the names of the columns.", "Write them as the layout has them."),
    COLUMN_COUNT("A line has not as many values as its record has columns.", "Write each value, blank ones too."),
    QUOTE("A quote is not where quotes may be.", "Put the whole value in quotes and double each quote within it."),
    WIDTH("A line is not as wide as its record.", "Fill each value up to its width."),
    FILL(
            "A value is not filled up as its column says.",
            "Fill it up with its padding, on the side away from the value."),
    STRANGE("Something stands in the file that the layout does not know.", "Leave it out, or add it to the layout."),
    MISSING("Something is missing that the layout has.", "Write it, a blank value too."),
    ORDER("A record stands where another should.", "Write the records in the order of the layout."),
    SPELLING("A value is not spelled as its column says.", "Spell it so."),
    CONSTANT("A value that is the same in every file is another.", "Write what the layout says."),
    FORMULA("A spreadsheet would take the text for a formula.", "Put an apostrophe before it."),
    COUNT("A count is not the number of records.", "Count the records above."),
    SUM("A sum is not that of the numbers in the file.", "Add up the numbers as they stand in the records above."),
    NOT_JSON("The file is no JSON.", "Write it again."),
    NOT_XML("The file is no XML.", "Write it again."),
    MORE("There are more faults than are told at once.", "Mend these first.");

    private final String message;
    private final String repair;

    Complaint(String message, String repair) {
        this.message = message;
        this.repair = repair;
    }

    String message() {
        return message;
    }

    String repair() {
        return repair;
    }

    String code() {
        return "LAYOUT-" + name().replace('_', '-').toUpperCase(Locale.ROOT);
    }

    FileFinding at(long line, int field, String fieldName, String says) {
        return new FileFinding(code(), FileFinding.Severity.ERROR, line, field, fieldName, says, repair);
    }
}

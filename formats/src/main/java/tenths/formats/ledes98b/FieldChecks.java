package tenths.formats.ledes98b;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tenths.formats.Encoding;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.NameForm;
import tenths.formats.ledes98b.Field.Use;
import tenths.formats.ledes98b.Field.Words;

/// What must hold of each field by itself: characters, length, form of dates and numbers.
final class FieldChecks {
    private static final int INVOICE_NUMBER = 2;
    private static final int LAST_CHARACTER_FIELD = 24;
    private static final int SHOWN = 60;

    private final FormatProfile profile;
    private final Consumer<FileFinding> found;
    private final Pattern invoiceNumber;
    private final int[] longest = new int[Columns.COUNT + 1];
    private final int[] places = new int[Columns.COUNT + 1];

    FieldChecks(FormatProfile profile, Consumer<FileFinding> found) {
        this.profile = profile;
        this.found = found;
        this.invoiceNumber = Pattern.compile(profile.ids().invoiceNumberPattern());
        for (var field : Field.ALL) {
            longest[field.number()] = field.kind() instanceof Words words ? words.max() : Integer.MAX_VALUE;
        }
        longest[2] = Math.min(longest[2], profile.ids().invoiceNumberMax());
        longest[8] = Math.min(longest[8], profile.text().invoiceDescriptionMax());
        longest[19] = Math.min(longest[19], profile.text().descriptionMax());
        longest[22] = Math.min(longest[22], profile.people().nameMax());
        var numbers = profile.numbers();
        places[5] = numbers.totalDecimals();
        places[11] = numbers.unitDecimals();
        places[12] = numbers.adjustmentDecimals();
        places[13] = numbers.totalDecimals();
        places[21] = numbers.rateDecimals();
    }

    /// Checks a text; false where it is faulty.
    boolean words(Columns columns, int field, long line) {
        var from = columns.start(field);
        var to = columns.end(field);
        if (from == to) {
            return true;
        }
        var bytes = columns.bytes();
        var fine = columns.marks(field) == 0 || marks(columns, field, line);
        if (bytes[from] == ' ' || bytes[to - 1] == ' ') {
            fine = spaces(columns, field, line) && fine;
        }
        if (to - from > longest[field]) {
            fine = length(columns, field, line) && fine;
        }
        if ((bytes[from] | 0x20) == 'n' && isNullWord(columns, field)) {
            tell(Complaint.NULL_WORD, field, line, "%s stands where blank is meant.", columns.text(field));
            return false;
        }
        return fine;
    }

    boolean invoiceNumber(Columns columns, long line) {
        if (!words(columns, INVOICE_NUMBER, line)) {
            return false;
        }
        var number = columns.text(INVOICE_NUMBER);
        if (!number.isEmpty() && !invoiceNumber.matcher(number).matches()) {
            tell(
                    Complaint.PATTERN,
                    INVOICE_NUMBER,
                    line,
                    "%s does not match " + profile.ids().invoiceNumberPattern().replace("%", "%%") + ".",
                    number);
        }
        return true;
    }

    void name(Columns columns, long line) {
        var bytes = columns.bytes();
        var comma = false;
        for (var i = columns.start(22); i < columns.end(22); i++) {
            comma |= bytes[i] == ',';
        }
        var wanted = profile.people().nameForm() == NameForm.LAST_COMMA_FIRST;
        if (comma != wanted && !columns.isBlank(22)) {
            var message =
                    "%s is not written as %s.".formatted(shown(columns, 22), wanted ? "Last, First" : "Last First");
            found.accept(Complaint.NAME.at(Severity.WARNING, line, 22, message));
        }
    }

    /// The day as a number such as 20251006; 0 where it is blank or faulty.
    int day(Columns columns, int field, long line) {
        if (columns.isBlank(field)) {
            return 0;
        }
        var day = NumberText.day(columns.bytes(), columns.start(field), columns.end(field));
        if (day == 0 && !tellNullWord(columns, field, line)) {
            tell(Complaint.DATE, field, line, "%s is not an existing day written YYYYMMDD.", shown(columns, field));
        }
        return day;
    }

    /// The number in ten-thousandths; [TenThousandths#UNFIT] where it is blank or faulty.
    long number(Columns columns, int field, long line) {
        if (columns.isBlank(field)) {
            return TenThousandths.UNFIT;
        }
        var value = NumberText.parse(columns.bytes(), columns.start(field), columns.end(field));
        if (value == TenThousandths.UNFIT) {
            tellNumber(columns, field, line);
            return value;
        }
        var limit = field == 5 ? 1_000_000_000_000L : 10_000_000_000L;
        if (Math.abs(value) / TenThousandths.ONE >= limit) {
            tell(Complaint.SIZE, field, line, "%s has too many digits before the point.", shown(columns, field));
        }
        // The common case ends here: two decimals never exceed what a client takes.
        if (value % 100 != 0 || places[field] < 2 || profile.numbers().refuseMore()) {
            checkPlaces(columns, field, line, value);
        }
        return value;
    }

    private void checkPlaces(Columns columns, int field, long line, long value) {
        var hard = profile.numbers().refuseMore();
        var used = hard ? NumberText.printedPlaces(columns.text(field)) : TenThousandths.places(value);
        if (used > places[field]) {
            var message =
                    "%s has %d decimals; the receiver takes %d.".formatted(shown(columns, field), used, places[field]);
            found.accept(Complaint.DECIMALS.at(hard ? Severity.ERROR : Severity.WARNING, line, field, message));
        }
    }

    private void tellNumber(Columns columns, int field, long line) {
        var text = columns.text(field);
        if (tellNullWord(columns, field, line)) {
            return;
        }
        if (text.matches("-?\\d+\\.\\d{5,}")) {
            tell(Complaint.DECIMALS, field, line, "%s has more than 4 decimals.", text);
        } else if (text.matches("-?\\d+(\\.\\d*)?")) {
            tell(Complaint.SIZE, field, line, "%s has too many digits before the point.", text);
        } else {
            tell(Complaint.NUMBER, field, line, "'%s' " + NumberText.fault(text) + ".", text);
        }
    }

    private boolean tellNullWord(Columns columns, int field, long line) {
        var isNull = isNullWord(columns, field);
        if (isNull) {
            tell(Complaint.NULL_WORD, field, line, "%s stands where blank is meant.", columns.text(field));
        }
        return isNull;
    }

    private static boolean isNullWord(Columns columns, int field) {
        if (columns.length(field) > 4) {
            return false;
        }
        var word = columns.text(field).toUpperCase(Locale.ROOT);
        return word.equals("NULL") || word.equals("N/A") || word.equals("NIL") || word.equals("NAN");
    }

    private boolean marks(Columns columns, int field, long line) {
        var marks = columns.marks(field);
        var fine = true;
        if ((marks & Columns.INVISIBLE) != 0) {
            tell(Complaint.CONTROL, field, line, "'%s' holds a tab or control character.", shown(columns, field));
            fine = false;
        }
        if ((marks & Columns.NOT_ASCII) != 0 && !encodable(columns, field)) {
            tell(
                    Complaint.CHARACTER,
                    field,
                    line,
                    "'%s' holds a character outside "
                            + profile.layout().encoding().charset() + ".",
                    shown(columns, field));
            fine = false;
        }
        if ((marks & (Columns.OPENING | Columns.CLOSING)) != 0) {
            fine = brackets(columns, field, line) && fine;
        }
        return fine;
    }

    /// `[]` ends a record for many readers; a lone bracket hurts only some, and all in the last field.
    private boolean brackets(Columns columns, int field, long line) {
        var text = columns.text(field);
        if (text.contains("[]")) {
            tell(Complaint.BRACKETS, field, line, "'%s' holds [].", shown(columns, field));
            return false;
        }
        var isProse = Field.of(field).kind() instanceof Words words && words.use() == Use.PROSE;
        var severity = isProse && field != LAST_CHARACTER_FIELD ? Severity.WARNING : Severity.ERROR;
        var message = "'%s' holds a square bracket.".formatted(shown(columns, field));
        found.accept(Complaint.BRACKET.at(severity, line, field, message));
        return true;
    }

    private boolean spaces(Columns columns, int field, long line) {
        var isProse = Field.of(field).kind() instanceof Words words && words.use() == Use.PROSE;
        var message = "'%s' has spaces around it.".formatted(shown(columns, field));
        found.accept(Complaint.SPACES.at(isProse ? Severity.WARNING : Severity.ERROR, line, field, message));
        return isProse;
    }

    private boolean length(Columns columns, int field, long line) {
        var text = new String(
                columns.bytes(),
                columns.start(field),
                columns.length(field),
                profile.layout().encoding().charset());
        var characters = text.codePointCount(0, text.length());
        if (characters <= longest[field]) {
            return true;
        }
        tell(
                Complaint.TOO_LONG,
                field,
                line,
                "%s has " + characters + " characters; the most is " + longest[field] + ".",
                shown(columns, field));
        return false;
    }

    private boolean encodable(Columns columns, int field) {
        if (profile.layout().encoding() == Encoding.US_ASCII) {
            return false;
        }
        var bytes = Arrays.copyOfRange(columns.bytes(), columns.start(field), columns.end(field));
        try {
            var text = profile.layout().encoding().charset().newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.length() > 0;
        } catch (CharacterCodingException undefined) {
            return false;
        }
    }

    private static String shown(Columns columns, int field) {
        var text = columns.text(field);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private void tell(Complaint complaint, int field, long line, String message, String value) {
        found.accept(complaint.at(Severity.ERROR, line, field, message.formatted(value)));
    }
}

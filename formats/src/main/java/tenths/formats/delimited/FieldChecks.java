package tenths.formats.delimited;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import tenths.formats.Encoding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.People.NameForm;
import tenths.formats.bill.Countries;
import tenths.formats.bill.Currencies;
import tenths.formats.bill.NumberText;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.Field.Decimal;

/// What must hold of each field by itself: characters, length, form of dates and numbers.
final class FieldChecks {
    private static final int SHOWN = 60;
    private static final int MOST_WHOLE_DIGITS = 14;

    private final Standard standard;
    private final FormatProfile profile;
    private final Findings findings;
    private final Pattern invoiceNumber;
    private final Limits limits;
    private final long[] tooLarge;

    FieldChecks(Standard standard, FormatProfile profile, Findings findings) {
        this.standard = standard;
        this.profile = profile;
        this.findings = findings;
        this.invoiceNumber = Pattern.compile(profile.ids().invoiceNumberPattern());
        limits = new Limits(standard, profile);
        tooLarge = new long[standard.size() + 1];
        for (var field : standard.fields()) {
            var whole = field.kind() instanceof Decimal decimal ? decimal.whole() : MOST_WHOLE_DIGITS;
            tooLarge[field.number()] = BigInteger.TEN.pow(whole).longValueExact();
        }
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
        if (to - from > limits.longest(field)) {
            fine = length(columns, field, line) && fine;
        }
        if ((bytes[from] | 0x20) == 'n' && isNullWord(columns, field)) {
            tell(Complaint.NULL_WORD, field, line, "%s stands where blank is meant.", columns.text(field));
            return false;
        }
        return fine;
    }

    boolean invoiceNumber(Columns columns, long line) {
        if (!words(columns, At.INVOICE_NUMBER, line)) {
            return false;
        }
        var number = columns.text(At.INVOICE_NUMBER);
        if (!number.isEmpty() && !invoiceNumber.matcher(number).matches()) {
            tell(
                    Complaint.PATTERN,
                    At.INVOICE_NUMBER,
                    line,
                    "%s does not match " + profile.ids().invoiceNumberPattern().replace("%", "%%") + ".",
                    number);
        }
        return true;
    }

    void name(Columns columns, long line) {
        var bytes = columns.bytes();
        var comma = false;
        for (var i = columns.start(At.NAME); i < columns.end(At.NAME); i++) {
            comma |= bytes[i] == ',';
        }
        var wanted = profile.people().nameForm() == NameForm.LAST_COMMA_FIRST;
        if (comma != wanted && !columns.isBlank(At.NAME)) {
            var message = "%s is not written as %s."
                    .formatted(shown(columns, At.NAME), wanted ? "Last, First" : "Last First");
            findings.warn(Complaint.NAME, line, At.NAME, message);
        }
    }

    /// A value of which there is a list: a currency, a country, an account type.
    void listed(Columns columns, Field field, long line) {
        var text = columns.text(field.number());
        if (text.isEmpty() || tellNullWord(columns, field.number(), line)) {
            return;
        }
        switch (field.kind()) {
            case Field.Currency _ -> {
                if (!Currencies.isCode(text)) {
                    tell(Complaint.CURRENCY, field.number(), line, "'%s' is no currency.", text);
                }
            }
            case Field.Country _ -> {
                if (!Countries.isCode(text, profile.international().countryCode())) {
                    tell(Complaint.COUNTRY, field.number(), line, "'%s' is no country code of this receiver.", text);
                }
            }
            case Field.Account _ -> {
                if (!text.equals("O") && !text.equals("T")) {
                    tell(Complaint.ACCOUNT, field.number(), line, "The account type is '%s'.", text);
                }
            }
            case Field.Day _, Field.Words _, Decimal _, Field.Rate _, Field.TypeCode _ -> {}
        }
    }

    /// The rate in ten-billionths; -1 where it is blank or faulty.
    long rate(Columns columns, int field, long line) {
        if (columns.isBlank(field)) {
            return -1;
        }
        var rate = NumberText.rate(columns.bytes(), columns.start(field), columns.end(field));
        if (rate < 0 && !tellNullWord(columns, field, line)) {
            tell(Complaint.RATE, field, line, "'%s' is no rate from 0 to below 1.", shown(columns, field));
        }
        return rate;
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
        if (Math.abs(value) / TenThousandths.ONE >= tooLarge[field]) {
            tell(Complaint.SIZE, field, line, "%s has too many digits before the point.", shown(columns, field));
        }
        // The common case ends here: two decimals never exceed what a client takes.
        if (value % 100 != 0 || limits.places(field) < 2 || profile.numbers().refuseMore()) {
            checkPlaces(columns, field, line, value);
        }
        return value;
    }

    private void checkPlaces(Columns columns, int field, long line, long value) {
        var hard = profile.numbers().refuseMore();
        var used = hard ? NumberText.printedPlaces(columns.text(field)) : TenThousandths.places(value);
        if (used > limits.places(field)) {
            var message = "%s has %d decimals; the receiver takes %d."
                    .formatted(shown(columns, field), used, limits.places(field));
            findings.add(Complaint.DECIMALS, hard ? Severity.ERROR : Severity.WARNING, line, field, message);
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
        var isLast = field == standard.size();
        var severity = standard.field(field).isProse() && !isLast ? Severity.WARNING : Severity.ERROR;
        var message = "'%s' holds a square bracket.".formatted(shown(columns, field));
        findings.add(Complaint.BRACKET, severity, line, field, message);
        return true;
    }

    private boolean spaces(Columns columns, int field, long line) {
        var isProse = standard.field(field).isProse();
        var message = "'%s' has spaces around it.".formatted(shown(columns, field));
        findings.add(Complaint.SPACES, isProse ? Severity.WARNING : Severity.ERROR, line, field, message);
        return isProse;
    }

    private boolean length(Columns columns, int field, long line) {
        var text = new String(
                columns.bytes(),
                columns.start(field),
                columns.length(field),
                profile.layout().encoding().charset());
        var characters = text.codePointCount(0, text.length());
        if (characters <= limits.longest(field)) {
            return true;
        }
        tell(
                Complaint.TOO_LONG,
                field,
                line,
                "%s has " + characters + " characters; the most is " + limits.longest(field) + ".",
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
        findings.error(complaint, line, field, message.formatted(value));
    }
}

package tenths.formats.ledesxml;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import tenths.formats.International.CountryCode;
import tenths.formats.bill.Countries;
import tenths.formats.bill.Currencies;
import tenths.formats.bill.NumberText;
import tenths.formats.bill.TenThousandths;
import tenths.formats.ledesxml.Element.Amount;
import tenths.formats.ledesxml.Element.Choice;
import tenths.formats.ledesxml.Element.Country;
import tenths.formats.ledesxml.Element.Currency;
import tenths.formats.ledesxml.Element.Date;
import tenths.formats.ledesxml.Element.Kind;
import tenths.formats.ledesxml.Element.Share;
import tenths.formats.ledesxml.Element.Whole;
import tenths.formats.ledesxml.Element.Words;

/// What must hold of the value of an element by itself.
final class LeafChecks {
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_WHOLE = 15;

    private LeafChecks() {}

    /// A complaint and its sentence.
    record Fault(XmlComplaint complaint, String message) {}

    /// @param text not empty
    /// @return null where the value is fine
    static @Nullable Fault fault(Version version, Kind kind, String text) {
        return switch (kind) {
            case Words(var max) ->
                text.codePointCount(0, text.length()) <= max
                        ? null
                        : new Fault(
                                XmlComplaint.TOO_LONG,
                                "%d characters; the most is %d.".formatted(text.codePointCount(0, text.length()), max));
            case Date _ ->
                day(version, text) != null
                        ? null
                        : new Fault(XmlComplaint.DATE, "'%s' is no day written as it should be.".formatted(text));
            case Amount _ ->
                isAmount(text)
                        ? null
                        : new Fault(XmlComplaint.NUMBER, "'%s' %s.".formatted(text, NumberText.fault(text)));
            case Share _ ->
                isShare(text) ? null : new Fault(XmlComplaint.SHARE, "'%s' is no part of one.".formatted(text));
            case Whole _ ->
                text.matches("\\d{1," + LONGEST_WHOLE + "}")
                        ? null
                        : new Fault(XmlComplaint.NUMBER, "'%s' is no whole number.".formatted(text));
            case Choice(var values) ->
                values.contains(text)
                        ? null
                        : new Fault(
                                XmlComplaint.CHOICE, "'%s' is none of %s.".formatted(text, String.join(", ", values)));
            case Currency _ ->
                Currencies.isCode(text)
                        ? null
                        : new Fault(XmlComplaint.CURRENCY, "'%s' is no currency.".formatted(text));
            case Country _ ->
                Countries.isCode(text, CountryCode.EITHER)
                        ? null
                        : new Fault(XmlComplaint.COUNTRY, "'%s' is no country code.".formatted(text));
        };
    }

    /// The day that is written in the form of the version; null where there is none.
    static @Nullable LocalDate day(Version version, String text) {
        try {
            return version == Version.V2000 ? LocalDate.parse(text, COMPACT) : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private static boolean isAmount(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return NumberText.parse(bytes, 0, bytes.length) != TenThousandths.UNFIT;
    }

    private static boolean isShare(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return NumberText.rate(bytes, 0, bytes.length) >= 0 || text.matches("1(\\.0{1,10})?");
    }
}

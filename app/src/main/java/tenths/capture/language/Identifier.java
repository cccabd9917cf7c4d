package tenths.capture.language;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Kinds of numbers and addresses that point to a person or an account and are taken out of words before they leave
/// (S-04). The group `id` of a pattern is what is taken out. Patterns run over words made plain, see [PlainWords].
/// Where
/// two kinds fit the same characters, the one that begins earlier counts, then the longer, then the first one here.
@SuppressWarnings("ImmutableEnumChecker") // patterns never change, which the checker cannot know
enum Identifier {
    EMAIL("(?<id>[\\p{L}0-9._%+'-]{1,64}@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,8})"),
    SSN(
            "(?<![\\d-])(?<id>\\d{3}(?<sign>[- .])\\d{2}\\k<sign>\\d{4})(?![\\d-])",
            "(?i)\\b(?:ssn?|soc(?:ial)?\\.? sec(?:urity)?)(?: ?(?:no|number|num|#))?\\.?"
                    + "(?:[:# ]|is|ending|ends|in|last|four|4 |digits){0,10}"
                    + "(?<id>(?:[x*]{3}[- ]?[x*]{2}[- ]?)?\\d{4}(?!\\d)|\\d{3}[- .]?\\d{2}[- .]?\\d{4}(?!\\d))"),
    BIRTH("(?i)\\b(?:d\\.? ?o\\.? ?b\\.?|date of birth|birth ?date|birthday|born)(?: (?:is|was|on|of))?[ :#-]{0,3}"
            + "(?<id>" + Days.ANY + ")"),
    IBAN(
            Checksums::iban,
            "(?<![A-Za-z0-9])(?<id>[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?![A-Za-z0-9])"),
    CARD(Checksums::card, "(?<![\\d.])(?<id>(?:\\d[ -]?){12,18}\\d)(?!\\d)"),
    ACCOUNT(
            "(?i)\\b(?:routing|aba|rtn|transit|swift|account|acct|a/c|wire to|checking|savings|card|visa|mastercard"
                    + "|amex|bank)(?: ?(?:no|number|num|nr|id|ending|ends|in|is|acct|account|#))*\\.?[ :#-]{0,3}"
                    + "(?<id>[x*]{0,12}[- ]?\\d[\\d -]{2,22}\\d)(?!\\d)",
            "(?<![\\d.,$/-])(?<id>\\d{9,17})(?![.,/-]?\\d)"),
    MEDICAL_RECORD(
            Checksums::digits,
            "(?i)\\b(?:mrn|mr ?#|med(?:ical)?\\.? rec(?:ord)?s?|patient|chart|hospital|encounter)"
                    + "(?: ?(?:no|number|num|nr|id|#|is))*\\.?[ :#-]{0,3}"
                    + "(?<id>[A-Z]{0,4}-?\\d[A-Z0-9-]{2,19})(?!\\w)"),
    CLAIM(
            Checksums::digits,
            "(?i)\\b(?:claim|clm|policy|pol|loss|file|ref)(?: ?(?:no|number|num|nr|id|ref|file|#|is))*\\.?[ :#-]{0,3}"
                    + "(?<id>(?:[A-Z]{1,5}[-/ ]?)?\\d[A-Z0-9/-]{3,24})(?![\\w])"),
    PHONE(
            "(?<![\\d.])(?<id>(?:\\+?1[ .-]?)?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}"
                    + "(?: ?(?:x|ext\\.?) ?\\d{1,5})?)"
                    + "(?!\\d)",
            "(?<id>\\+\\d{1,3}(?:[ .-]?\\(?\\d{1,4}\\)?){2,6})(?!\\d)",
            "(?<![\\d-])(?<id>\\d{3}-\\d{4})(?![\\d-])",
            "(?i)\\b(?:tel|phone|cell|mobile|fax|callback|at)(?: ?(?:no|number|#))?\\.?[ :#]{0,3}"
                    + "(?<id>\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]?\\d{4})(?!\\d)");

    private final Predicate<String> fits;
    private final List<Pattern> patterns;

    Identifier(String... patterns) {
        this(_ -> true, patterns);
    }

    Identifier(Predicate<String> fits, String... patterns) {
        this.fits = fits;
        this.patterns = List.of(patterns).stream().map(Pattern::compile).toList();
    }

    List<Pattern> patterns() {
        return patterns;
    }

    /// Whether characters that look like this kind are one.
    boolean fits(String found) {
        return fits.test(found);
    }

    /// As it stands in a placeholder: `MEDICAL-RECORD`.
    String word() {
        return name().replace('_', '-');
    }

    /// How days are written.
    private static final class Days {
        private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
        static final String ANY = "\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|"
                + "\\d{1,2}(?:st|nd|rd|th)?[ -]" + MONTH + ",?[ -]\\d{2,4}|\\d{1,2} \\d{1,2} (?:19|20)\\d{2}|\\d{8}|"
                + MONTH + " \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}/\\d{1,2}|(?:19|20)\\d{2}";
    }
}

package tenths.formats;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenths.formats.FormatProfile.AdjustmentStyle;
import tenths.formats.FormatProfile.ClientIdSource;
import tenths.formats.FormatProfile.Codes;
import tenths.formats.FormatProfile.FlatFees;
import tenths.formats.FormatProfile.Ids;
import tenths.formats.FormatProfile.InvoicesPerFile;
import tenths.formats.FormatProfile.LawFirmIdForm;
import tenths.formats.FormatProfile.Layout;
import tenths.formats.FormatProfile.Letters;
import tenths.formats.FormatProfile.LineEnding;
import tenths.formats.FormatProfile.Lines;
import tenths.formats.FormatProfile.Numbers;
import tenths.formats.FormatProfile.OutsidePeriod;
import tenths.formats.FormatProfile.OverLength;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.FormatProfile.TaskOnExpense;
import tenths.formats.FormatProfile.Text;
import tenths.formats.FormatProfile.WholeAmount;
import tenths.formats.FormatProfile.ZeroLines;
import tenths.formats.International.AccountType;
import tenths.formats.International.CountryCode;
import tenths.formats.International.Tax;
import tenths.formats.People.NameForm;
import tenths.formats.People.PersonId;

/// The profiles that come with the product.
public final class Profiles {
    /// The most that LEDES 1998B allows a text, in characters.
    private static final int LONGEST_TEXT = 15_360;

    private static final int STRICT_LINE_AGE_DAYS = 90;

    private static final List<FormatProfile> ALL = List.of(
            makeStandard(),
            makeStrict().at("strict"),
            makeLoose().at("loose"),
            makeTaskOnExpense(),
            makeTwoLetterClasses());

    private Profiles() {}

    public static List<FormatProfile> all() {
        return ALL;
    }

    /// @param name for example `strict`
    public static Optional<FormatProfile> find(String name) {
        return ALL.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /// What nearly every receiver of LEDES 1998B takes: plain ASCII, Windows line ends, totals in cents, codes
    /// required, every line dated within the billing period.
    public static FormatProfile standard() {
        return ALL.getFirst();
    }

    /// What the standard itself allows, for clients without codes and for files of unknown origin.
    public static FormatProfile loose() {
        return ALL.get(2);
    }

    private static FormatProfile makeStandard() {
        return new FormatProfile(
                "standard",
                BillFormat.LEDES1998B,
                new Layout(
                        LineEnding.CRLF,
                        true,
                        true,
                        Encoding.US_ASCII,
                        ".txt",
                        "{invoice}_{matter}",
                        InvoicesPerFile.ONE_PREFERRED),
                new Ids(
                        ClientIdSource.FIRM_CLIENT_NUMBER,
                        "",
                        Map.of(),
                        Map.of(),
                        true,
                        LawFirmIdForm.AS_REGISTERED,
                        "[A-Za-z0-9]{1,20}",
                        20,
                        true),
                new Numbers(2, 2, 2, false, Rounding.HALF_UP_CENTS, BigDecimal.ZERO, BigDecimal.ZERO),
                insuranceCodes(),
                new People(
                        PersonId.TIMEKEEPER_ID,
                        Map.of(),
                        Map.of(),
                        List.of("timekeeper"),
                        NameForm.LAST_COMMA_FIRST,
                        30,
                        true),
                new Text(1_000, OverLength.BLOCK, 200, Letters.TRANSLITERATE),
                lines(OutsidePeriod.REJECT, 0),
                abroad(true));
    }

    private static Codes insuranceCodes() {
        return new Codes(
                List.of("litigation_aba", "litigation_insurance_2007"),
                List.of("activity"),
                List.of("expense"),
                true,
                true,
                TaskOnExpense.BLANK,
                "",
                List.of(),
                Map.of());
    }

    private static Lines lines(OutsidePeriod outside, int maxAgeDays) {
        return new Lines(
                AdjustmentStyle.ON_LINE,
                WholeAmount.ADJUSTMENT,
                FlatFees.FEE_LINE,
                ZeroLines.DROP,
                outside,
                maxAgeDays);
    }

    private static International abroad(boolean clientTaxIdRequired) {
        return new International(
                "LEDES98BI V2[]",
                "",
                clientTaxIdRequired,
                AccountType.THIRD_PARTY,
                Map.of(),
                CountryCode.EITHER,
                "",
                "",
                4,
                Tax.ACCEPT);
    }

    /// Every option as the pickiest portal has it.
    private static FormatProfile makeStrict() {
        var base = makeStandard();
        var ids = base.ids();
        var abroad = base.international();
        return new FormatProfile(
                "strict",
                base.format(),
                new Layout(
                        LineEnding.CRLF,
                        false,
                        true,
                        Encoding.US_ASCII,
                        ".txt",
                        "{invoice}_{matter}",
                        InvoicesPerFile.ONE),
                new Ids(ids.clientId(), "", Map.of(), Map.of(), true, ids.lawFirmId(), "[A-Za-z0-9]{1,10}", 10, true),
                new Numbers(2, 2, 2, true, Rounding.HALF_UP_CENTS, new BigDecimal("0.1"), BigDecimal.ZERO),
                base.codes(),
                base.people(),
                new Text(200, OverLength.BLOCK, 200, Letters.TRANSLITERATE),
                lines(OutsidePeriod.REJECT, STRICT_LINE_AGE_DAYS),
                new International(
                        abroad.firstLine(),
                        "",
                        true,
                        abroad.accountType(),
                        Map.of(),
                        CountryCode.TWO_LETTERS,
                        "",
                        "",
                        2,
                        Tax.REFUSE));
    }

    private static FormatProfile makeLoose() {
        var base = makeStandard();
        var none = List.<String>of();
        return new FormatProfile(
                "loose",
                base.format(),
                new Layout(
                        LineEnding.CRLF,
                        true,
                        false,
                        Encoding.US_ASCII,
                        ".txt",
                        "{invoice}_{matter}",
                        InvoicesPerFile.SEVERAL),
                new Ids(
                        ClientIdSource.FIRM_CLIENT_NUMBER,
                        "",
                        Map.of(),
                        Map.of(),
                        false,
                        LawFirmIdForm.AS_REGISTERED,
                        ".{1,20}",
                        20,
                        false),
                new Numbers(4, 4, 4, false, Rounding.HALF_UP_CENTS, BigDecimal.ZERO, new BigDecimal("0.01")),
                new Codes(none, none, none, false, false, TaskOnExpense.OPTIONAL, "", none, Map.of()),
                new People(PersonId.TIMEKEEPER_ID, Map.of(), Map.of(), none, NameForm.LAST_COMMA_FIRST, 30, false),
                new Text(LONGEST_TEXT, OverLength.BLOCK, LONGEST_TEXT, Letters.TRANSLITERATE),
                lines(OutsidePeriod.ACCEPT, 0),
                abroad(false));
    }

    private static FormatProfile makeTaskOnExpense() {
        var base = makeStandard();
        var codes = base.codes();
        return new FormatProfile(
                "task-on-expense",
                base.format(),
                base.layout(),
                base.ids(),
                base.numbers(),
                new Codes(
                        codes.taskSets(),
                        codes.activitySets(),
                        codes.expenseSets(),
                        true,
                        true,
                        TaskOnExpense.REQUIRED,
                        "",
                        List.of(),
                        Map.of()),
                base.people(),
                base.text(),
                base.lines(),
                base.international());
    }

    private static FormatProfile makeTwoLetterClasses() {
        var base = makeStandard();
        var twoLetters = Map.ofEntries(
                Map.entry("PARTNR", "PT"),
                Map.entry("ASSOC", "AS"),
                Map.entry("STFATT", "AS"),
                Map.entry("OFCOUN", "OC"),
                Map.entry("PARALG", "LA"),
                Map.entry("LGLAST", "LA"),
                Map.entry("LGLINT", "OT"),
                Map.entry("CLKSEC", "OT"));
        return new FormatProfile(
                "two-letter-classes",
                base.format(),
                base.layout(),
                base.ids(),
                base.numbers(),
                base.codes(),
                new People(
                        PersonId.TIMEKEEPER_ID,
                        Map.of(),
                        twoLetters,
                        List.of("timekeeper_legacy"),
                        NameForm.LAST_COMMA_FIRST,
                        30,
                        true),
                base.text(),
                base.lines(),
                base.international());
    }
}

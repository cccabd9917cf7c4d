package tenths.formats.ledesxml;

import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;

/// Everything that can be wrong with an XML e-bill besides what its client wants of lines. Together with the version it
/// makes the stable code of a finding: `LX21-DUE`.
enum XmlComplaint {
    // spotless:off
    TOO_LARGE("The file is larger than any receiver takes.", "Send one invoice per file."),
    TOO_MANY("The file has more faults than are listed.", "Mend these first and check again."),
    MALFORMED("The file is not well-formed XML.", "Export the invoice again; no receiver can read this file."),
    ENCODING("The file is not in UTF-8.", "Save the file as UTF-8 and say so in its first line."),
    DOCTYPE("The file has a document type declaration, which points out of the file; we do not follow it.",
            "Leave the declaration out."),
    ENTITY("The file uses an entity that it must have declared itself; we do not resolve it.",
            "Write the text in place of the entity."),
    ROOT("The outermost element is not that of the version.", "Export the invoice again."),
    UNKNOWN_ELEMENT("An element is not in our table of the version.",
            "Compare it with the schema of the version; receivers refuse what the schema does not have."),
    ORDER("An element does not stand in the order of the schema.", "Export the elements in the order of the handbook."),
    REPEATED("An element that may stand once stands twice.", "Leave one."),
    REQUIRED("An element that must be there is missing or empty.", "Fill it in."),
    DATE("A date does not exist or is not written as the version wants.",
            "Write an existing day, YYYY-MM-DD; in version 2000 YYYYMMDD."),
    NUMBER("A number is not written with digits, one point and a leading minus.", "Write digits only, such as -46.25."),
    SHARE("A share or rate is not written as a part of one.", "Write 6.25 % as 0.0625."),
    CHOICE("A value is none of those that the standard allows.", "Choose one of the values in the handbook."),
    CURRENCY("There is no such currency in ISO 4217.", "Write its three capital letters, such as USD."),
    COUNTRY("There is no such country in ISO 3166.", "Write two or three capital letters."),
    TOO_LONG("A text is longer than the standard allows.", "Shorten it."),
    FILE_ITEM("A number of a segment occurs twice in the file.", "Number the segments from 1 through the whole file."),
    TAX_UNKNOWN("A tax is named that the firm does not declare.", "Declare it once below the firm."),
    BASE("The base amount is not units times rate.", "Compute it from the printed numbers."),
    ITEM_CREDIT("The adjustment of a charge is not the sum of its discounts and credits.", "Compute it from them."),
    TOTAL("The total of a charge is not its base amount plus its adjustment.", "Compute it from the printed numbers."),
    DETAIL("The total of all fees or expenses is not the sum of the charges.", "Compute it from the charges."),
    CREDIT("The credits of a matter are not the sum of its discounts and credits.",
            "Add them, without MISF, MIDB and MIFA."),
    NET("The net amount of a matter is not its charges, credits and taxes together.", "Compute it from them."),
    FUNDS("The funds applied are not the sum of the credits of kind MIFA.", "Compute it from them."),
    DUE("The total due of a matter is not net fees, net expenses and funds applied together.", "Add them."),
    SUM("The total of the invoice is not the sum of its matters.", "Add what is due on each matter."),
    TAX_SUM("The tax is not the sum of the taxes below it.", "Add them."),
    SIGN("An amount and its direction disagree.", "Write a decrease with a minus, an increase without."),
    FLAT("This kind of discount must be flat.", "Write Flat and the amount."),
    SPLIT("Shared fees and discounted bills are neither before nor behind a split.", "Write NA."),
    TERMS("Payment terms with a discount must not be used when a tax is charged.", "Leave the terms out."),
    TIER_MATTERS("An invoice with tiered taxes has several matters.", "Send one invoice for each matter."),
    NO_LINES("The file holds no fee, no expense and no credit.", "Export the invoice again.");
    // spotless:on

    private final String meaning;
    private final String repair;

    XmlComplaint(String meaning, String repair) {
        this.meaning = meaning;
        this.repair = repair;
    }

    String meaning() {
        return meaning;
    }

    String repair() {
        return repair;
    }

    String code(Version version) {
        return version.codes() + "-" + name().replace('_', '-');
    }

    /// @param element its name; empty where the file as a whole is meant
    FileFinding at(Version version, Severity severity, long line, String element, String message) {
        return new FileFinding(code(version), severity, line, 0, element, message, repair);
    }
}

package tenths.formats.einvoices;

import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;

/// What can be wrong with an e-invoice before the official rules can be asked; their own ids are the codes of all else.
enum Complaint {
    // spotless:off
    TOO_LARGE("The file is larger than any receiver takes.", "Send one invoice per file, without attachments."),
    PDF("The PDF cannot be opened.", "Export the invoice again."),
    NO_DATA("The PDF carries no invoice data.", "Send a Factur-X or ZUGFeRD file, not a plain PDF."),
    MALFORMED("The file is not well-formed XML, or points out of itself.",
            "Export the invoice again, without a document type declaration."),
    GUIDELINE("The file names a guideline (BT-24) whose rules we do not have.",
            "Ask for Factur-X (profile EN 16931), XRechnung 3.0 or Peppol BIS Billing 3."),
    SCHEMA("The file does not follow the schema of its syntax.", "Mend this first; the rules come after the schema."),
    DECIMALS("An amount has more decimals than EN 16931 allows: two, four in quantities and prices.",
            "Round to whole cents; set numbers.rounding in the profile to HALF_UP_CENTS."),
    FILE_NAME("A Factur-X file is a PDF.", "Set layout.extension in the profile to .facturx.pdf or leave it out."),
    NARRATIVES("The data of a Factur-X file hold every narrative, also one that the paper leaves out.",
            "Take pdf.redaction out of the profile, or give the client another format."),
    ADDRESS("An electronic address is not written as scheme and address.",
            "Write the scheme of the list EAS, a colon and the address, such as 9930:DE123456789."),
    UNREADABLE("The file holds a value that a bill has no place for.", "Compare the value with the handbook.");
    // spotless:on

    private final String meaning;
    private final String repair;

    Complaint(String meaning, String repair) {
        this.meaning = meaning;
        this.repair = repair;
    }

    String meaning() {
        return meaning;
    }

    String repair() {
        return repair;
    }

    String code() {
        return "EINV-" + name().replace('_', '-');
    }

    /// @param field name of an element or an option; empty where none is meant
    FileFinding at(long line, String field, String message) {
        return new FileFinding(code(), Severity.ERROR, line, 0, field, message, repair);
    }
}

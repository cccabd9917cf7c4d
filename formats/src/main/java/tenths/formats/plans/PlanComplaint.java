package tenths.formats.plans;

import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;

/// Everything that can be wrong with a file of timekeepers or a budget. Together with the kind it makes the stable code
/// of a finding: `LXBG-SUM`.
enum PlanComplaint {
    // spotless:off
    MALFORMED("The file is not well-formed XML.", "Export the file again; no receiver can read it."),
    ROOT("The outermost element is another one.", "Export the file again."),
    NOT_OURS("The file does not say that it was made by our table, which is not the official one.",
            "Compare it with the list of elements that its maker gives you."),
    UNKNOWN_ELEMENT("An element is not in our table.",
            "Compare it with the list of elements that its maker gives you."),
    REPEATED("An element that may stand once stands twice.", "Leave one."),
    REQUIRED("An element that must be there is missing or empty.", "Fill it in."),
    DATE("A date does not exist or is written in another way.", "Write an existing day as 2026-10-31."),
    NUMBER("A number is not written with digits, one point and at most four decimals.",
            "Write digits only, such as 185.00."),
    CURRENCY("There is no such currency in ISO 4217.", "Write its three capital letters, such as USD."),
    DUPLICATE("An id that must be different in every item occurs twice.", "Leave one of the items."),
    TOTAL("The amount of an item is not its units times its rate.", "Compute it from the printed numbers."),
    SUM("The total is not the sum of the items.", "Add the items."),
    PERIOD("An item ends before it starts.", "Correct one of the days."),
    NO_ITEMS("The file holds no item.", "Export the file again."),
    TOO_MANY("The file has more faults or items than are read.", "Mend these first, or send the file in parts.");
    // spotless:on

    private final String meaning;
    private final String repair;

    PlanComplaint(String meaning, String repair) {
        this.meaning = meaning;
        this.repair = repair;
    }

    String meaning() {
        return meaning;
    }

    String repair() {
        return repair;
    }

    String code(PlanKind kind) {
        return kind.codes() + "-" + name().replace('_', '-');
    }

    FileFinding at(PlanKind kind, long line, String element, String message) {
        var severity = this == UNKNOWN_ELEMENT || this == NOT_OURS ? Severity.WARNING : Severity.ERROR;
        return new FileFinding(code(kind), severity, line, 0, element, message, repair);
    }
}

package tenths.formats.einvoices;

import java.util.LinkedHashMap;
import java.util.Map;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Charge.Person;
import tenths.invoicing.InvoiceLine;

/// What legal bills say of a line and EN 16931 has no field for: kind, codes and timekeeper, as named facts of the item
/// (BG-32), so that they can be read again.
final class Kinds {
    static final String TASK = "UTBMS task";
    static final String ACTIVITY = "UTBMS activity";
    static final String EXPENSE = "UTBMS expense";
    static final String TIMEKEEPER_ID = "Timekeeper id";
    static final String TIMEKEEPER = "Timekeeper";
    static final String CLASS = "Timekeeper class";

    private static final String WORK = "Legal services";
    private static final String DISBURSEMENT = "Expense";
    private static final String ON_FEES = "Fees";
    private static final String ON_EXPENSES = "Expenses";
    private static final String COLON = ": ";

    private Kinds() {}

    /// BT-153: what it is and who did it.
    static String name(Charge line) {
        if (line.type() == InvoiceLine.Type.EXPENSE) {
            return DISBURSEMENT;
        }
        var who = (line.person().firstName() + " " + line.person().lastName()).strip();
        return who.isEmpty() ? WORK : WORK + ", " + who;
    }

    static Map<String, String> facts(Charge line) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(TASK, line.task());
        facts.put(ACTIVITY, line.activity());
        facts.put(EXPENSE, line.expense());
        facts.put(TIMEKEEPER_ID, line.person().id());
        facts.put(TIMEKEEPER, line.person().name());
        facts.put(CLASS, line.person().classification());
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    static Person person(Map<String, String> facts) {
        var name = facts.getOrDefault(TIMEKEEPER, "");
        var comma = name.indexOf(',');
        var person = new Person(
                facts.getOrDefault(TIMEKEEPER_ID, ""),
                name,
                facts.getOrDefault(CLASS, ""),
                comma < 0 ? name : name.substring(0, comma).strip(),
                comma < 0 ? "" : name.substring(comma + 1).strip());
        return person.equals(Person.NONE) ? Person.NONE : person;
    }

    /// BT-97: on what, and why.
    static String reason(Charge whole) {
        var on = whole.type() == InvoiceLine.Type.EXPENSE_ADJUSTMENT ? ON_EXPENSES : ON_FEES;
        return whole.description().isEmpty() ? on : on + COLON + whole.description();
    }

    static InvoiceLine.Type typeOf(String reason) {
        return reason.equals(ON_EXPENSES) || reason.startsWith(ON_EXPENSES + COLON)
                ? InvoiceLine.Type.EXPENSE_ADJUSTMENT
                : InvoiceLine.Type.FEE_ADJUSTMENT;
    }

    static String wordsOf(String reason) {
        for (var on : new String[] {ON_FEES, ON_EXPENSES}) {
            if (reason.equals(on)) {
                return "";
            }
            if (reason.startsWith(on + COLON)) {
                return reason.substring(on.length() + COLON.length());
            }
        }
        return reason;
    }
}

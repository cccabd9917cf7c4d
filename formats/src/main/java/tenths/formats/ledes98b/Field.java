package tenths.formats.ledes98b;

import static tenths.formats.ledes98b.Field.When.CLIENT;
import static tenths.formats.ledes98b.Field.When.OPTIONAL;
import static tenths.formats.ledes98b.Field.When.REQUIRED;
import static tenths.formats.ledes98b.Field.When.UNUSED;

import java.util.List;
import java.util.stream.Collectors;

/// A field of LEDES 1998B. The writer, the reader, the checker and the handbook page all come from [#ALL].
///
/// @param number place in the line, from 1
/// @param name as in the second line of the file
/// @param kind what may stand in it
/// @param need on which lines it must be filled
/// @param ofInvoice true where all lines of an invoice carry the same value
/// @param content what it holds, one sentence for the handbook
/// @param put writes its value
public record Field(int number, String name, Kind kind, Need need, boolean ofInvoice, String content, Put put) {
    static final String FIRST_LINE = "LEDES1998B[]";
    static final String TERMINATOR = "[]";

    private static final Kind DAY = new Day();
    private static final Kind ID = new Words(20, Use.ID);
    private static final Kind CODE = new Words(20, Use.CODE);
    private static final Kind PROSE = new Words(15_360, Use.PROSE);
    private static final Kind TOTAL = new Decimal(12, 4);
    private static final Kind AMOUNT = new Decimal(10, 4);
    private static final Need ALWAYS = new Need(REQUIRED, REQUIRED, REQUIRED);
    private static final Need WORK = new Need(REQUIRED, REQUIRED, UNUSED);
    private static final Need FREE = new Need(OPTIONAL, OPTIONAL, OPTIONAL);
    private static final Need CLIENT_FEES = new Need(CLIENT, UNUSED, UNUSED);

    // spotless:off
    /// The 24 fields in their order.
    public static final List<Field> ALL = List.of(
            new Field( 1, "INVOICE_DATE", DAY, ALWAYS, true,
                    "The date of the invoice.", (row, bill, _) -> row.day(bill.invoice().date())),
            new Field( 2, "INVOICE_NUMBER", ID, ALWAYS, true,
                    "The firm's number of the invoice.", (row, bill, _) -> row.text(bill.invoice().number())),
            new Field( 3, "CLIENT_ID", ID, ALWAYS, true,
                    "The client, by the number that the receiver knows.", (row, bill, _) -> row.text(bill.clientId())),
            new Field( 4, "LAW_FIRM_MATTER_ID", ID, ALWAYS, true,
                    "The firm's number of the matter.", (row, bill, _) -> row.text(bill.matterId())),
            new Field( 5, "INVOICE_TOTAL", TOTAL, ALWAYS, true,
                    "The sum of all line totals of the invoice, the same on each line.",
                    (row, bill, _) -> row.decimal(bill.total(), 2)),
            new Field( 6, "BILLING_START_DATE", DAY, ALWAYS, true,
                    "The first day of the billing period.", (row, bill, _) -> row.day(bill.invoice().period().start())),
            new Field( 7, "BILLING_END_DATE", DAY, ALWAYS, true,
                    "The last day of the billing period.", (row, bill, _) -> row.day(bill.invoice().period().end())),
            new Field( 8, "INVOICE_DESCRIPTION", PROSE, FREE, true,
                    "A sentence on the whole invoice, the same on each line.",
                    (row, bill, _) -> row.text(bill.description())),
            new Field( 9, "LINE_ITEM_NUMBER", ID, ALWAYS, false,
                    "The number of the line, unique in the invoice.", (row, _, line) -> row.whole(line.number())),
            new Field(10, "EXP/FEE/INV_ADJ_TYPE", new TypeCode(), ALWAYS, false,
                    "`F` fee, `E` expense, `IF` adjustment of all fees, `IE` adjustment of all expenses.",
                    (row, _, line) -> row.text(line.type().code())),
            new Field(11, "LINE_ITEM_NUMBER_OF_UNITS", AMOUNT, WORK, false,
                    "Billed hours of a fee, quantity of an expense; above zero.", Put::units),
            new Field(12, "LINE_ITEM_ADJUSTMENT_AMOUNT", AMOUNT, FREE, false,
                    "What was added to the line or taken off (negative); blank reads as 0.",
                    (row, _, line) -> row.decimal(line.adjustment(), 2)),
            new Field(13, "LINE_ITEM_TOTAL", AMOUNT, ALWAYS, false,
                    "Units times unit cost plus the adjustment; on IF and IE lines the adjustment alone.",
                    (row, _, line) -> row.decimal(line.total(), 2)),
            new Field(14, "LINE_ITEM_DATE", DAY, ALWAYS, false,
                    "The day of the work or expense; on IF and IE lines the last day of the period.",
                    (row, _, line) -> row.day(line.day())),
            new Field(15, "LINE_ITEM_TASK_CODE", CODE, new Need(CLIENT, CLIENT, UNUSED), false,
                    "The UTBMS task of a fee.", (row, _, line) -> row.text(line.task())),
            new Field(16, "LINE_ITEM_EXPENSE_CODE", CODE, new Need(UNUSED, REQUIRED, OPTIONAL), false,
                    "The UTBMS code of an expense.", (row, _, line) -> row.text(line.expense())),
            new Field(17, "LINE_ITEM_ACTIVITY_CODE", CODE, CLIENT_FEES, false,
                    "The UTBMS activity of a fee.", (row, _, line) -> row.text(line.activity())),
            new Field(18, "TIMEKEEPER_ID", ID, CLIENT_FEES, false,
                    "Who worked, by an id that never changes.", (row, _, line) -> row.text(line.person().id())),
            new Field(19, "LINE_ITEM_DESCRIPTION", PROSE, new Need(REQUIRED, OPTIONAL, OPTIONAL), false,
                    "What was done or bought.", (row, _, line) -> row.text(line.description())),
            new Field(20, "LAW_FIRM_ID", ID, ALWAYS, true,
                    "The firm's federal tax id as the receiver has it; some take the word `None`.",
                    (row, bill, _) -> row.text(bill.lawFirmId())),
            new Field(21, "LINE_ITEM_UNIT_COST", AMOUNT, WORK, false,
                    "The rate per hour or the price of one; not zero.", Put::unitCost),
            new Field(22, "TIMEKEEPER_NAME", new Words(30, Use.PROSE), CLIENT_FEES, false,
                    "Who worked, as `Last, First`.", (row, _, line) -> row.text(line.person().name())),
            new Field(23, "TIMEKEEPER_CLASSIFICATION", new Words(10, Use.CODE), CLIENT_FEES, false,
                    "The class of the timekeeper.", (row, _, line) -> row.text(line.person().classification())),
            new Field(24, "CLIENT_MATTER_ID", ID, new Need(CLIENT, CLIENT, CLIENT), true,
                    "The client's own number of the matter, in insurance the claim number.",
                    (row, bill, _) -> row.text(bill.clientMatterId())));
    // spotless:on

    static final String SECOND_LINE = ALL.stream().map(Field::name).collect(Collectors.joining("|", "", TERMINATOR));

    /// @param number 1 to 24
    public static Field of(int number) {
        return ALL.get(number - 1);
    }

    /// What may stand in a field.
    public sealed interface Kind permits Day, Words, Decimal, TypeCode {}

    /// A calendar date, `YYYYMMDD`.
    public record Day() implements Kind {}

    /// @param max in characters, by the standard; a client may allow fewer
    public record Words(int max, Use use) implements Kind {}

    /// @param whole most digits before the point
    /// @param places most digits behind it
    public record Decimal(int whole, int places) implements Kind {}

    /// `F`, `E`, `IF` or `IE`.
    public record TypeCode() implements Kind {}

    /// How a receiver reads a text.
    public enum Use {
        /// Matched character by character.
        ID,
        /// Looked up in a list.
        CODE,
        /// Read by a person.
        PROSE
    }

    /// On which lines a field must be filled.
    ///
    /// @param adjustment lines of type IF and IE
    public record Need(When fee, When expense, When adjustment) {}

    public enum When {
        REQUIRED,
        /// The client's profile says.
        CLIENT,
        OPTIONAL,
        /// Blank is expected; what stands there is ignored.
        UNUSED
    }

    /// Writes the value of a field.
    @FunctionalInterface
    interface Put {
        void put(Row row, Bill bill, Charge line);

        private static void units(Row row, Bill bill, Charge line) {
            switch (line.type()) {
                case FEE -> row.decimal(line.units(), 1);
                case EXPENSE -> row.decimal(line.units(), 0);
                case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> {}
            }
        }

        private static void unitCost(Row row, Bill bill, Charge line) {
            if (line.isWork()) {
                row.decimal(line.unitCost(), 2);
            }
        }
    }
}

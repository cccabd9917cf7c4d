package tenths.formats.ledes98b;

import static tenths.formats.delimited.Field.When.CLIENT;
import static tenths.formats.delimited.Field.When.OPTIONAL;
import static tenths.formats.delimited.Field.When.REQUIRED;
import static tenths.formats.delimited.Field.When.UNUSED;

import java.util.List;
import tenths.formats.delimited.Field;
import tenths.formats.delimited.Field.Day;
import tenths.formats.delimited.Field.Decimal;
import tenths.formats.delimited.Field.Kind;
import tenths.formats.delimited.Field.Need;
import tenths.formats.delimited.Field.TypeCode;
import tenths.formats.delimited.Field.Use;
import tenths.formats.delimited.Field.Words;
import tenths.formats.delimited.Puts;

/// The field table of LEDES 1998B.
public final class Fields {
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
                    "The date of the invoice.", (row, bill, _) -> row.day(bill.head().date())),
            new Field( 2, "INVOICE_NUMBER", ID, ALWAYS, true,
                    "The firm's number of the invoice.", (row, bill, _) -> row.text(bill.head().number())),
            new Field( 3, "CLIENT_ID", ID, ALWAYS, true,
                    "The client, by the number that the receiver knows.",
                    (row, bill, _) -> row.text(bill.head().ids().client())),
            new Field( 4, "LAW_FIRM_MATTER_ID", ID, ALWAYS, true,
                    "The firm's number of the matter.", (row, bill, _) -> row.text(bill.head().ids().matter())),
            new Field( 5, "INVOICE_TOTAL", TOTAL, ALWAYS, true,
                    "The sum of all line totals of the invoice, the same on each line.",
                    (row, bill, _) -> row.decimal(bill.total(), 2)),
            new Field( 6, "BILLING_START_DATE", DAY, ALWAYS, true,
                    "The first day of the billing period.", (row, bill, _) -> row.day(bill.head().start())),
            new Field( 7, "BILLING_END_DATE", DAY, ALWAYS, true,
                    "The last day of the billing period.", (row, bill, _) -> row.day(bill.head().end())),
            new Field( 8, "INVOICE_DESCRIPTION", PROSE, FREE, true,
                    "A sentence on the whole invoice, the same on each line.",
                    (row, bill, _) -> row.text(bill.head().description())),
            new Field( 9, "LINE_ITEM_NUMBER", ID, ALWAYS, false,
                    "The number of the line, unique in the invoice.", (row, _, line) -> row.whole(line.number())),
            new Field(10, "EXP/FEE/INV_ADJ_TYPE", new TypeCode(), ALWAYS, false,
                    "`F` fee, `E` expense, `IF` adjustment of all fees, `IE` adjustment of all expenses.",
                    (row, _, line) -> row.text(line.type().code())),
            new Field(11, "LINE_ITEM_NUMBER_OF_UNITS", AMOUNT, WORK, false,
                    "Billed hours of a fee, quantity of an expense; above zero.", Puts::units),
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
                    (row, bill, _) -> row.text(bill.head().ids().lawFirm())),
            new Field(21, "LINE_ITEM_UNIT_COST", AMOUNT, WORK, false,
                    "The rate per hour or the price of one; not zero.", Puts::unitCost),
            new Field(22, "TIMEKEEPER_NAME", new Words(30, Use.PROSE), CLIENT_FEES, false,
                    "Who worked, as `Last, First`.", (row, _, line) -> row.text(line.person().name())),
            new Field(23, "TIMEKEEPER_CLASSIFICATION", new Words(10, Use.CODE), CLIENT_FEES, false,
                    "The class of the timekeeper.", (row, _, line) -> row.text(line.person().classification())),
            new Field(24, "CLIENT_MATTER_ID", ID, new Need(CLIENT, CLIENT, CLIENT), true,
                    "The client's own number of the matter, in insurance the claim number.",
                    (row, bill, _) -> row.text(bill.head().ids().clientMatter())));
    // spotless:on

    private Fields() {}
}

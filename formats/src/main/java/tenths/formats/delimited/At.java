package tenths.formats.delimited;

/// Numbers of the fields by which the rules ask for them. All standards agree on 1 to 24; those behind are LEDES 98BI's
/// and blank in a standard without them.
public final class At {
    public static final int INVOICE_DATE = 1;
    public static final int INVOICE_NUMBER = 2;
    public static final int CLIENT = 3;
    public static final int MATTER = 4;
    public static final int INVOICE_TOTAL = 5;
    public static final int PERIOD_START = 6;
    public static final int PERIOD_END = 7;
    public static final int INVOICE_DESCRIPTION = 8;
    public static final int LINE_NUMBER = 9;
    public static final int TYPE = 10;
    public static final int UNITS = 11;
    public static final int ADJUSTMENT = 12;
    public static final int TOTAL = 13;
    public static final int DAY = 14;
    public static final int TASK = 15;
    public static final int EXPENSE = 16;
    public static final int ACTIVITY = 17;
    public static final int TIMEKEEPER = 18;
    public static final int NARRATIVE = 19;
    public static final int LAW_FIRM = 20;
    public static final int UNIT_COST = 21;
    public static final int NAME = 22;
    public static final int CLASS = 23;
    public static final int CLIENT_MATTER = 24;
    public static final int PURCHASE_ORDER = 25;
    public static final int CLIENT_TAX_ID = 26;
    public static final int MATTER_NAME = 27;
    public static final int TAX_TOTAL = 28;
    public static final int NET_TOTAL = 29;
    public static final int CURRENCY = 30;
    public static final int LAST_NAME = 31;
    public static final int FIRST_NAME = 32;
    public static final int ACCOUNT_TYPE = 33;
    public static final int FIRM_PLACE = 34;
    public static final int CLIENT_PLACE = 41;
    public static final int TAX_RATE = 48;
    public static final int TAX = 49;
    public static final int TAX_TYPE = 50;
    public static final int REPORTED_TAX = 51;
    public static final int TAX_CURRENCY = 52;

    private At() {}

    static long bit(int field) {
        return 1L << field;
    }

    static long bits(int... fields) {
        var bits = 0L;
        for (var field : fields) {
            bits |= bit(field);
        }
        return bits;
    }
}

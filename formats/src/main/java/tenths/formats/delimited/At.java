package tenths.formats.delimited;

/// Numbers of the fields by which the rules ask for them. All standards agree on 1 to 24; those behind are LEDES 98BI's
/// and blank in a standard without them.
final class At {
    static final int INVOICE_DATE = 1;
    static final int INVOICE_NUMBER = 2;
    static final int CLIENT = 3;
    static final int MATTER = 4;
    static final int INVOICE_TOTAL = 5;
    static final int PERIOD_START = 6;
    static final int PERIOD_END = 7;
    static final int INVOICE_DESCRIPTION = 8;
    static final int LINE_NUMBER = 9;
    static final int TYPE = 10;
    static final int UNITS = 11;
    static final int ADJUSTMENT = 12;
    static final int TOTAL = 13;
    static final int DAY = 14;
    static final int TASK = 15;
    static final int EXPENSE = 16;
    static final int ACTIVITY = 17;
    static final int TIMEKEEPER = 18;
    static final int NARRATIVE = 19;
    static final int LAW_FIRM = 20;
    static final int UNIT_COST = 21;
    static final int NAME = 22;
    static final int CLASS = 23;
    static final int CLIENT_MATTER = 24;
    static final int PURCHASE_ORDER = 25;
    static final int CLIENT_TAX_ID = 26;
    static final int MATTER_NAME = 27;
    static final int TAX_TOTAL = 28;
    static final int NET_TOTAL = 29;
    static final int CURRENCY = 30;
    static final int LAST_NAME = 31;
    static final int FIRST_NAME = 32;
    static final int ACCOUNT_TYPE = 33;
    static final int FIRM_PLACE = 34;
    static final int CLIENT_PLACE = 41;
    static final int TAX_RATE = 48;
    static final int TAX = 49;
    static final int TAX_TYPE = 50;
    static final int REPORTED_TAX = 51;
    static final int TAX_CURRENCY = 52;

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

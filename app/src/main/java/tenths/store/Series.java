package tenths.store;

/// Numbers without gaps. The row of a series stays locked until the transaction ends, so a number that is given back by
/// a
/// rollback is given out again.
public final class Series {
    public static final String INVOICE = "invoice";
    public static final String CREDIT = "credit";

    private final Transactions transactions;

    public Series(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A serial number with the text that stands on paper.
    public record Next(int serial, String number) {}

    /// What the next number would be now; somebody else may take it.
    public String peek(String series) {
        return transactions
                .sql()
                .sql("select prefix || (last + 1) from series where name = :name")
                .param("name", series)
                .query(String.class)
                .single();
    }

    /// Locks the series and says what its next number is; [#used] makes it count.
    public Next next(String series) {
        return transactions
                .sql()
                .sql("select prefix, last + 1 from series where name = :name for update")
                .param("name", series)
                .query((row, _) -> new Next(row.getInt(2), row.getString(1) + row.getInt(2)))
                .single();
    }

    /// Says which number was the last one given out.
    public void used(String series, int last) {
        transactions
                .sql()
                .sql("update series set last = :last where name = :name")
                .param("last", last)
                .param("name", series)
                .update();
    }

    /// What stands before the serial number from now on, for example the year.
    public void prefix(String series, String prefix) {
        transactions
                .sql()
                .sql("update series set prefix = :prefix where name = :name")
                .param("prefix", prefix)
                .param("name", series)
                .update();
    }
}

package tenths.notes;

/// How the firm reads 3/4: as 4 March, as 3 April, or with the year first.
public enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST,
    YEAR_FIRST
}

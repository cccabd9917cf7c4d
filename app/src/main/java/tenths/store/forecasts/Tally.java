package tenths.store.forecasts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/// How many bills would be accepted, flagged, late and refused, in one currency; amounts in minor units.
///
/// @param acceptedMinor what those bills come to
/// @param flaggedMinor what of those bills is at risk
/// @param lateMinor what those bills come to
/// @param refusedMinor what those bills come to
public record Tally(
        String currency,
        Counts counts,
        long acceptedMinor,
        long flaggedMinor,
        long lateMinor,
        long refusedMinor,
        int toAnswer) {
    static final String SUMS = """
            sum(accepted) as accepted, sum(flagged) as flagged, sum(late) as late, sum(refused) as refused,
            sum(accepted_minor) as accepted_minor, sum(flagged_minor) as flagged_minor, sum(late_minor) as late_minor,
            sum(refused_minor) as refused_minor, sum(to_answer) as to_answer
            """;

    /// Bills by their fates.
    public record Counts(int accepted, int flagged, int late, int refused) {
        public int all() {
            return accepted + flagged + late + refused;
        }
    }

    static Tally of(ResultSet row) throws SQLException {
        return new Tally(
                Objects.requireNonNull(row.getString("currency")),
                new Counts(row.getInt("accepted"), row.getInt("flagged"), row.getInt("late"), row.getInt("refused")),
                row.getLong("accepted_minor"),
                row.getLong("flagged_minor"),
                row.getLong("late_minor"),
                row.getLong("refused_minor"),
                row.getInt("to_answer"));
    }
}

package tenths.web.capture;

import tenths.time.weeks.Day;
import tenths.time.weeks.Week;

/// A day drawn as a bar: approved time at the foot, drafts and timers above
/// it, the gap hatched up to the target.
///
/// @param scale seconds that are the whole height
/// @param missing whether the gap is drawn: the day is over and its week is not complete
public record Bar(Day day, long scale, boolean missing) {
    private static final int FULL = 1_000;

    private static final long SHORTEST_SCALE = 4 * 3_600;

    /// The same scale for all days of a week, so that they can be compared.
    public static long scale(Week week) {
        var highest = week.days().stream()
                .mapToLong(day -> Math.max(day.target(), day.known()))
                .max()
                .orElse(0);
        return Math.max(SHORTEST_SCALE, highest + highest / 10);
    }

    /// A piece of the bar for the drawing, as the percentages that SVG takes.
    public record Piece(String y, String height) {
        private static Piece of(int bottom, int top) {
            return new Piece(percent(FULL - top), percent(top - bottom));
        }
    }

    public Piece approved() {
        return Piece.of(0, height(day.approved()));
    }

    public Piece drafted() {
        return Piece.of(height(day.approved()), height(day.approved() + day.drafted()));
    }

    public Piece timed() {
        return Piece.of(height(day.approved() + day.drafted()), height(day.known()));
    }

    /// From what is known up to the target.
    public Piece gap() {
        if (!missing) {
            return Piece.of(0, 0);
        }
        return Piece.of(height(day.known()), Math.max(height(day.known()), height(day.target())));
    }

    /// Where the target line is.
    public String target() {
        return percent(FULL - height(day.target()));
    }

    private int height(long seconds) {
        return Math.toIntExact(Math.min(FULL, seconds * FULL / scale));
    }

    private static String percent(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10 + "%";
    }
}

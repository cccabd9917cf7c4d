package tenths.time;

/// The UTBMS codes of a line; a blank means that nobody said one, and nothing ever fills it in silently.
///
/// @param task for example L330; fees
/// @param activity for example A104; fees
/// @param expense for example E115; expenses
public record Codes(String task, String activity, String expense) {
    public static final Codes NONE = new Codes("", "", "");

    public static Codes fee(String task, String activity) {
        return new Codes(task, activity, "");
    }

    public static Codes expense(String code) {
        return new Codes("", "", code);
    }
}

package tenths.desk.approvals;

import java.util.Locale;

/// What somebody wrote about an approval, word by word: the form of a page, a row of a file, a request of a program.
///
/// @param kind name of an [tenths.guidelines.approvals.ApprovalKind], in any case
/// @param matter blank for all matters of the client
/// @param timekeeper blank for everybody
/// @param codes parted by commas or spaces; blank for all
/// @param from first day of work, as `2026-03-02`
/// @param until blank for no end
/// @param amount in the client's currency; blank for no limit
/// @param hours blank for no limit
/// @param subject what for
public record ApprovalWish(
        String client,
        String kind,
        String matter,
        String timekeeper,
        String codes,
        String from,
        String until,
        String amount,
        String hours,
        String subject) {
    /// How the client said yes, word by word.
    ///
    /// @param by who of the client
    /// @param means name of a [tenths.guidelines.approvals.Means], in any case
    public record GrantWish(String by, String on, String means, String reference) {}

    static String name(String word) {
        return word.strip().toUpperCase(Locale.ROOT);
    }
}

package tenths.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.DealFault;

/// A dated text that somebody agrees in versions: a fee deal, or who pays which part of a matter. What both have in
/// common, whatever the text says.
///
/// @param after the version that was changed; 0 for the first
/// @param from first day on which it holds
/// @param body the YAML; blank where nothing of its own is agreed from that day
/// @param reason where it is agreed, for the record
public record AgreedText(int after, LocalDate from, String body, String reason) {
    private static final int LONGEST_REASON = 500;

    /// Browsers send Windows line ends.
    public AgreedText {
        body = body.replace("\r\n", "\n").strip();
        reason = reason.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /// What keeps the next version from being saved.
    sealed interface Obstacle {
        /// Somebody saved meanwhile.
        record Stale(int newest) implements Obstacle {}

        /// The newest version says the same.
        record Said(DealFault fault) implements Obstacle {}
    }

    /// This version once more, as the one after another.
    ///
    /// @param version of this one
    AgreedText again(int version, AgreedText newest, int newestVersion) {
        var why = "version " + version + " taken again: " + reason;
        var shortened = why.substring(0, Math.min(LONGEST_REASON, why.length()));
        return new AgreedText(newestVersion, newest.from, body, shortened);
    }

    /// What is wrong beside the text itself.
    ///
    /// @param source where such a thing is agreed: `the letter`
    List<DealFault> slips(String source) {
        var slips = new ArrayList<DealFault>();
        if (reason.isEmpty()) {
            slips.add(fault("it does not say where it is agreed", "name " + source + ", with its date"));
        }
        if (reason.length() > LONGEST_REASON) {
            slips.add(fault("where it is agreed is longer than " + LONGEST_REASON + " characters", "shorten it"));
        }
        return slips;
    }

    /// @param newest what holds now; null for nothing
    /// @param version of it; 0 for none
    Optional<Obstacle> behind(@Nullable AgreedText newest, int version) {
        if (version != after) {
            return Optional.of(new Obstacle.Stale(version));
        }
        return newest != null && newest.body.equals(body) && newest.from.equals(from)
                ? Optional.of(new Obstacle.Said(
                        fault("it says what version " + version + " says already", "change something, or leave it so")))
                : Optional.empty();
    }

    /// The first day as it was typed.
    ///
    /// @param faults gets what is wrong
    /// @return null if it is no date
    public static @Nullable LocalDate day(String typed, List<DealFault> faults) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            faults.add(fault("the first day \"" + typed + "\" is no date", "write it like 2026-03-01"));
            return null;
        }
    }

    /// Somebody saved while this was written.
    public static DealFault overtaken(int newest) {
        return fault("version " + newest + " was saved meanwhile", "open it, and make your change there");
    }

    /// What is wrong with no line of the text.
    public static DealFault fault(String message, String repair) {
        return new DealFault(1, "", message, repair);
    }
}

package tenths.store.topups;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.rates.deals.TopUp;

/// A request for money as it is kept.
///
/// @param number its own, from 1
/// @param topUp what was asked for, and why
/// @param answer what became of it; null while it waits
public record TopUpRow(
        int number,
        ClientId client,
        TopUp topUp,
        Asked asked,
        @Nullable Answer answer) {
    /// When somebody asked, and who.
    public record Asked(LocalDate on, String by, Instant at) {}

    /// What became of a request.
    ///
    /// @param words the slip of the bank, or why it is withdrawn
    public record Answer(Kind kind, LocalDate day, String words, String by, Instant at) {}

    /// An answer that was written down by mistake.
    ///
    /// @param reason why it is taken back
    public record Undone(Answer answer, String reason, String by, Instant at) {}

    /// How a request ends.
    public enum Kind {
        RECEIVED,
        WITHDRAWN
    }

    public MatterId matter() {
        return topUp.held().matter();
    }

    /// `R-12`, as it stands on the paper.
    public String name() {
        return name(number);
    }

    public static String name(int number) {
        return "R-" + number;
    }

    /// Whether the money may be on its way or in the bank without the ledger saying so yet.
    ///
    /// @param balance day of the newest balance
    public boolean isBehind(LocalDate balance) {
        return answer == null || (answer.kind() == Kind.RECEIVED && balance.isBefore(answer.day()));
    }
}

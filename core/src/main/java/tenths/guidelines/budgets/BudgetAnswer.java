package tenths.guidelines.budgets;

import java.time.LocalDate;

/// How far a budget has come between the firm and its client.
public sealed interface BudgetAnswer {
    /// The firm wrote it, and the client has not got it yet.
    record Proposed() implements BudgetAnswer {}

    /// The client has it.
    record Submitted(LocalDate day) implements BudgetAnswer {}

    /// The client agreed: from its first day it holds, until a later version does.
    ///
    /// @param by who of the client
    /// @param document where it says so: a letter, a message, a number of the portal
    record Approved(LocalDate day, String by, String document) implements BudgetAnswer {
        public Approved {
            if (by.isBlank() || document.isBlank()) {
                throw new IllegalArgumentException("an approval says who gave it, and in which document");
            }
        }
    }

    /// The client refused it.
    record Rejected(LocalDate day, String reason) implements BudgetAnswer {
        public Rejected {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }
    }

    /// Whether the client has still to answer, or to get it.
    default boolean isOpen() {
        return this instanceof Proposed || this instanceof Submitted;
    }

    /// The word of a biller.
    default String word() {
        return switch (this) {
            case Proposed() -> "proposed";
            case Submitted(var _) -> "submitted";
            case Approved(var _, var _, var _) -> "approved";
            case Rejected(var _, var _) -> "rejected";
        };
    }
}

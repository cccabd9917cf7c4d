package tenths.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tenths.time.Hours;

/// One step of a pricing trace. It holds figures, not sentences: the words are made when somebody reads them.
public sealed interface Step {

    Kind kind();

    /// For the biller: `client and timekeeper 185.00 from 2026-01-01 (Panel agreement 2026) wins`.
    String text();

    /// What the step adds to the line, exact, negative for a reduction; 0 where it only explains.
    BigDecimal amount();

    /// Kinds of step in the order in which they appear.
    enum Kind {
        /// An agreement that was looked at and lost, with the reason.
        CANDIDATE,
        /// The agreement that won, or the scopes that were tried in vain.
        RATE,
        /// Worked time at that rate: exact where it is a whole hundredth of an hour, otherwise to the cent.
        WORK,
        /// What the billing increment adds or takes.
        INCREMENT,
        /// Quantity times unit cost of an expense.
        EXPENSE,
        /// What is left below one cent.
        ROUNDING,
        /// What a fee arrangement makes of it: of the rate before the rounding, of the amount behind it.
        ARRANGEMENT,
        /// A biller's write-down, no charge or split.
        ADJUSTMENT
    }

    /// Why an agreement did not win.
    enum Loss {
        OUTRANKED("a closer agreement wins"),
        REPLACED("ambiguous: two agreements of this scope cover the day and the later one wins"),
        ENDED("ended before that day"),
        NOT_YET("does not apply yet on that day"),
        OTHER_CURRENCY("the client is billed in another currency"),
        WAITS("an increase holds only after its notice");

        private final String words;

        Loss(String words) {
            this.words = words;
        }

        /// Whether the agreement would give the rate if the winner did not stand before it.
        boolean covers() {
            return this == OUTRANKED || this == REPLACED;
        }
    }

    /// An agreement that was looked at and did not win.
    record Lost(AgreedRate rate, Loss why) implements Step {
        @Override
        public Kind kind() {
            return Kind.CANDIDATE;
        }

        @Override
        public String text() {
            return rate.words() + " loses: " + why.words;
        }

        @Override
        public BigDecimal amount() {
            return BigDecimal.ZERO;
        }
    }

    /// The agreement that gives the rate.
    record Won(AgreedRate rate) implements Step {
        @Override
        public Kind kind() {
            return Kind.RATE;
        }

        @Override
        public String text() {
            return rate.words() + " wins";
        }

        @Override
        public BigDecimal amount() {
            return BigDecimal.ZERO;
        }
    }

    /// The most that an hour may cost, whether the rate reaches it or not.
    record Capped(AgreedRate maximum) implements Step {
        @Override
        public Kind kind() {
            return Kind.RATE;
        }

        @Override
        public String text() {
            return "agreed maximum: " + maximum.words();
        }

        @Override
        public BigDecimal amount() {
            return BigDecimal.ZERO;
        }
    }

    /// No agreement covers the day.
    ///
    /// @param tried the scopes that were looked up
    record NoRate(LocalDate day, Set<Precedence> tried) implements Step {
        public NoRate {
            tried = Set.copyOf(tried);
        }

        @Override
        public Kind kind() {
            return Kind.RATE;
        }

        @Override
        public String text() {
            var scopes = tried.stream().sorted().map(Precedence::words).collect(Collectors.joining("; "));
            return "no rate agreement covers " + day + "; tried: " + scopes;
        }

        @Override
        public BigDecimal amount() {
            return BigDecimal.ZERO;
        }
    }

    /// Worked time at the rate.
    record Work(int seconds, BigDecimal perHour, BigDecimal amount) implements Step {
        @Override
        public Kind kind() {
            return Kind.WORK;
        }

        @Override
        public String text() {
            return "worked " + clock(seconds) + " at " + perHour.toPlainString();
        }

        private static String clock(int seconds) {
            var minutes = seconds / 60 + " min";
            return seconds % 60 == 0 ? minutes : minutes + " " + seconds % 60 + " s";
        }
    }

    /// The worked time becomes billed hours.
    record Incremented(Increment increment, Hours billed, BigDecimal amount) implements Step {
        @Override
        public Kind kind() {
            return Kind.INCREMENT;
        }

        @Override
        public String text() {
            return "billed " + billed + " in " + increment.words();
        }
    }

    /// Billed hours that somebody gave, at the rate.
    record Stated(BigDecimal hours, BigDecimal perHour, BigDecimal amount) implements Step {
        @Override
        public Kind kind() {
            return Kind.WORK;
        }

        @Override
        public String text() {
            return "billed " + hours.toPlainString() + " h at " + perHour.toPlainString();
        }
    }

    /// What a fee arrangement adds or takes.
    ///
    /// @param name of the arrangement: `volume-discount`
    /// @param text what it did, in words
    record Arranged(String name, String text, BigDecimal amount) implements Step {
        @Override
        public Kind kind() {
            return Kind.ARRANGEMENT;
        }
    }

    /// Pieces at their price.
    record Pieces(BigDecimal quantity, BigDecimal unitCost, BigDecimal amount) implements Step {
        @Override
        public Kind kind() {
            return Kind.EXPENSE;
        }

        @Override
        public String text() {
            return quantity.toPlainString() + " at " + unitCost.toPlainString();
        }
    }

    /// The part of a cent by which the one rounding changed the product.
    record Rounded(BigDecimal amount) implements Step {
        @Override
        public Kind kind() {
            return Kind.ROUNDING;
        }

        @Override
        public String text() {
            return "rounded " + Charge.ROUNDING.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " to the cent";
        }
    }

    /// What somebody decided.
    ///
    /// @param text who decided what and why, in words
    record Adjusted(String text, BigDecimal amount) implements Step {
        @Override
        public Kind kind() {
            return Kind.ADJUSTMENT;
        }
    }
}

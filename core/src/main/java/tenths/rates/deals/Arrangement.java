package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.money.Money;

/// One thing that client and firm agreed about fees beyond hourly rates. [Kind] says when it acts.
///
/// Percentages are parts of a hundred: 5 is five per cent.
public sealed interface Arrangement {
    Kind kind();

    /// @param classes timekeeper classes in the blend; empty for all
    /// @param except timekeepers outside the blend
    record Blended(BigDecimal perHour, Set<String> classes, Set<TimekeeperId> except) implements Arrangement {
        public Blended {
            classes = Set.copyOf(classes);
            except = Set.copyOf(except);
        }

        @Override
        public Kind kind() {
            return Kind.BLENDED;
        }
    }

    /// @param onRate true to round each reduced rate to the cent; false to reduce the fees in total, rounded once
    record RateReduction(BigDecimal percent, boolean onRate) implements Arrangement {
        @Override
        public Kind kind() {
            return Kind.RATE_REDUCTION;
        }
    }

    /// @param classification the class it holds for; null for everybody
    record RateCap(BigDecimal perHour, @Nullable String classification) implements Arrangement {
        @Override
        public Kind kind() {
            return Kind.RATE_CAP;
        }
    }

    /// @param activities activity codes of travel, such as A112
    /// @param percent of the rate that is paid
    record TravelShare(Set<String> activities, BigDecimal percent) implements Arrangement {
        public TravelShare {
            activities = Set.copyOf(activities);
        }

        @Override
        public Kind kind() {
            return Kind.TRAVEL_SHARE;
        }
    }

    /// What a piece of an expense costs by its day, whatever the expense says: a mile, a copy, a page.
    ///
    /// @param prices by the day from which each holds; before the first an expense keeps its own
    record UnitCosts(String code, List<Price> prices) implements Arrangement {
        /// @throws IllegalArgumentException if there is no price or their days do not grow
        public UnitCosts {
            prices = List.copyOf(prices);
            Price.check(prices);
        }

        /// @param from first day on which it holds
        /// @param each for one piece
        public record Price(LocalDate from, BigDecimal each) {
            private static void check(List<Price> prices) {
                if (prices.isEmpty()) {
                    throw new IllegalArgumentException("a table of unit costs needs a price");
                }
                for (var i = 1; i < prices.size(); i++) {
                    if (!prices.get(i).from().isAfter(prices.get(i - 1).from())) {
                        throw new IllegalArgumentException("prices grow by their days: "
                                + prices.get(i).from() + " does not come behind "
                                + prices.get(i - 1).from());
                    }
                }
            }
        }

        @Override
        public Kind kind() {
            return Kind.UNIT_COSTS;
        }
    }

    /// @param unitCost most for one piece; null where pieces are not capped
    /// @param amount most for all expenses of the code on the bill; null where the sum is not capped
    record ExpenseCap(
            String code,
            @Nullable BigDecimal unitCost,
            @Nullable Money amount) implements Arrangement {
        @Override
        public Kind kind() {
            return Kind.EXPENSE_CAP;
        }
    }

    /// All hours together cost at most so much an hour on average.
    ///
    /// @param classes timekeeper classes that it holds for; empty for all
    /// @param except timekeepers outside of it
    record BlendedCap(BigDecimal perHour, Set<String> classes, Set<TimekeeperId> except) implements Arrangement {
        public BlendedCap {
            classes = Set.copyOf(classes);
            except = Set.copyOf(except);
        }

        @Override
        public Kind kind() {
            return Kind.BLENDED_CAP;
        }
    }

    /// What may be added to what the vendor of an expense was paid.
    ///
    /// @param percent of the vendor's price; 0 where nothing may be added
    /// @param codes expense codes that it holds for; empty for all
    record MarkUp(BigDecimal percent, Set<String> codes) implements Arrangement {
        public MarkUp {
            codes = Set.copyOf(codes);
        }

        @Override
        public Kind kind() {
            return Kind.MARK_UP;
        }
    }

    record FixedFee(Money amount) implements Arrangement {
        @Override
        public Kind kind() {
            return Kind.FIXED_FEE;
        }
    }

    /// @param overagePerHour price of an hour above; null where each keeps its own rate
    /// @param every the period that the amount pays for; null where it pays for one bill
    /// @param carried for how many periods more unused hours serve
    record Subscription(
            Money amount,
            BigDecimal includedHours,
            @Nullable BigDecimal overagePerHour,
            @Nullable Every every,
            int carried)
            implements Arrangement {
        @Override
        public Kind kind() {
            return Kind.SUBSCRIPTION;
        }
    }

    /// @param recovery what the client got; null where recoveries are recorded as they come
    record Contingency(@Nullable Money recovery, List<Slice> schedule, Costs costs) implements Arrangement {
        /// @throws IllegalArgumentException if the slices do not grow, or another than the last has no end
        public Contingency {
            schedule = List.copyOf(schedule);
            Slice.check(schedule);
        }

        /// What becomes of expenses.
        ///
        /// @param deducted true if the part is taken of what is left after them
        /// @param advanced true if the client owes none until something is recovered
        public record Costs(boolean deducted, boolean advanced) {
            /// The client pays them as they come, beside a part of all that is recovered.
            public static final Costs USUAL = new Costs(false, false);
        }

        @Override
        public Kind kind() {
            return Kind.CONTINGENCY;
        }
    }

    /// @param billedBefore fees that count against the cap already
    /// @param on the fees that it limits
    record Cap(Money amount, Money billedBefore, Above above, CapOn on) implements Arrangement {
        /// A cap on all fees of the matter.
        public Cap(Money amount, Money billedBefore, Above above) {
            this(amount, billedBefore, above, CapOn.MATTER);
        }

        /// What becomes of fees above the cap.
        public enum Above {
            WRITE_OFF,
            /// They wait until a deal releases them.
            HOLD,
            /// The next bills charge them, each as far as its cap has room.
            CARRY
        }

        @Override
        public Kind kind() {
            return Kind.CAP;
        }
    }

    /// @param toDate fees billed to date before this bill, discounts not taken off
    record VolumeDiscount(Method method, Money toDate, List<Tier> tiers) implements Arrangement {
        /// @throws IllegalArgumentException if there is no tier or their limits do not grow
        public VolumeDiscount {
            tiers = List.copyOf(tiers);
            Tier.check(tiers);
        }

        /// What the percentage of a tier is taken of.
        public enum Method {
            /// Each part of the bill at the percentage of its own tier.
            MARGINAL,
            /// The whole bill at the percentage of the tier that is reached with it.
            TIER_REACHED,
            /// Everything to date at the percentage of the tier that is reached, less the discount to date.
            RETROACTIVE
        }

        @Override
        public Kind kind() {
            return Kind.VOLUME_DISCOUNT;
        }
    }

    record Discount(Size size) implements Arrangement {
        /// How large a courtesy discount is.
        public sealed interface Size {
            /// A part of the fees.
            record Percent(BigDecimal percent) implements Size {}

            record Amount(Money amount) implements Size {}

            /// What brings fees and expenses down to this amount.
            record ToTotal(Money total) implements Size {}
        }

        @Override
        public Kind kind() {
            return Kind.DISCOUNT;
        }
    }

    record MinimumFee(Money amount) implements Arrangement {
        @Override
        public Kind kind() {
            return Kind.MINIMUM_FEE;
        }
    }

    /// @param within half the width of the band in per cent of the target
    /// @param shareUnder the client's part, in per cent, of what is saved below the band
    /// @param shareOver the client's part, in per cent, of what is spent above the band
    record Collar(Money target, BigDecimal within, BigDecimal shareUnder, BigDecimal shareOver) implements Arrangement {
        @Override
        public Kind kind() {
            return Kind.COLLAR;
        }
    }

    /// @param outcome by the name under which it will be recorded
    /// @param most of it; null without a limit
    record SuccessFee(
            String outcome, Uplift uplift, @Nullable Money most) implements Arrangement {
        /// How large it is.
        public sealed interface Uplift {
            /// A part of the fees under the deal, those billed before included.
            record Percent(BigDecimal percent) implements Uplift {}

            record Amount(Money amount) implements Uplift {}
        }

        @Override
        public Kind kind() {
            return Kind.SUCCESS_FEE;
        }
    }

    record Holdback(BigDecimal percent) implements Arrangement {
        @Override
        public Kind kind() {
            return Kind.HOLDBACK;
        }
    }

    /// Interest on earlier invoices that are open longer than agreed: simple, by the day or by whole months. A person
    /// charges or waives it.
    ///
    /// @param terms how much it is, and by which calendar
    /// @param graceDays days behind the date of an invoice on which none runs
    /// @param minimum on one bill; what is less is not asked for yet
    /// @param until last day on which it runs; null while it runs on
    /// @param compound whether interest that was billed and is open bears interest itself
    record Interest(
            Terms terms,
            int graceDays,
            Money minimum,
            @Nullable LocalDate until,
            boolean compound) implements Arrangement {
        /// How much it is, and by which calendar.
        public sealed interface Terms {
            /// Per cent a year: never more than the law allows.
            BigDecimal yearly();

            /// How many days or months make the year.
            int unitsOfYear();
        }

        /// @param percent a year, as agreed
        /// @param legalMost what the law allows, in per cent a year; null where the parties looked it up
        /// @param days of a year: 365 or 360
        public record PerYear(BigDecimal percent, @Nullable BigDecimal legalMost, int days) implements Terms {
            @Override
            public BigDecimal yearly() {
                return legalMost == null ? percent : percent.min(legalMost);
            }

            @Override
            public int unitsOfYear() {
                return days;
            }
        }

        /// A month counts when it has ended, for what was open on all of its days.
        ///
        /// @param percent a month, as agreed
        /// @param legalMost what the law allows, in per cent a year; null where the parties looked it up
        public record PerMonth(BigDecimal percent, @Nullable BigDecimal legalMost) implements Terms {
            private static final int MONTHS = 12;

            @Override
            public BigDecimal yearly() {
                return legalMost == null ? agreed() : agreed().min(legalMost);
            }

            @Override
            public int unitsOfYear() {
                return MONTHS;
            }

            private BigDecimal agreed() {
                return percent.multiply(BigDecimal.valueOf(MONTHS));
            }

            boolean isCapped() {
                return legalMost != null && agreed().compareTo(legalMost) > 0;
            }
        }

        @Override
        public Kind kind() {
            return Kind.INTEREST;
        }
    }

    /// Money that the client keeps with the firm for the matter. It is no fee and on no bill: a request asks for it.
    ///
    /// @param floor when less than this is held, it is asked for
    /// @param target up to which it is filled
    record Evergreen(Money floor, Money target) implements Arrangement {
        /// @throws IllegalArgumentException if the target is nothing or below the floor
        public Evergreen {
            if (target.isZero() || target.compareTo(floor) < 0) {
                throw new IllegalArgumentException("a target of " + target + " does not reach the floor of " + floor);
            }
        }

        @Override
        public Kind kind() {
            return Kind.EVERGREEN;
        }
    }
}

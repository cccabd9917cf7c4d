package tenths.guidelines;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Surroundings.Fingerprint;
import tenths.guidelines.approvals.Register;
import tenths.money.Money;
import tenths.rates.RatedLine;

/// What papers and registers say around a bill. All of it may be unknown, and then the rules that rest on it are silent
/// or ask.
///
/// @param receipts by the expense they belong to; what is not listed was not recorded
/// @param receiptsKept whether the firm keeps receipts of the matter's client; where it does not, none is missed
/// @param notices of new rates that were sent to the client
/// @param reductions that the client made on earlier bills of the matter
/// @param returned lines that the client sent back
/// @param elsewhere what the people of this bill have on other matters on the same days
/// @param shares of the payers in percent; none for a single payer
/// @param trust what is to be paid from trust; null for nothing
/// @param approvals of the client, with what is left of each
public record Dossier(
        Map<UUID, Receipt> receipts,
        boolean receiptsKept,
        List<Notice> notices,
        List<Reduction> reductions,
        Set<Fingerprint> returned,
        List<RatedLine> elsewhere,
        List<BigDecimal> shares,
        @Nullable TrustUse trust,
        Register approvals) {
    public static final Dossier NONE =
            new Dossier(Map.of(), false, List.of(), List.of(), Set.of(), List.of(), List.of(), null, Register.EMPTY);

    public Dossier {
        receipts = Map.copyOf(receipts);
        notices = List.copyOf(notices);
        reductions = List.copyOf(reductions);
        returned = Set.copyOf(returned);
        elsewhere = List.copyOf(elsewhere);
        shares = List.copyOf(shares);
    }

    /// The same with what the client has approved.
    public Dossier approving(Register register) {
        return new Dossier(receipts, receiptsKept, notices, reductions, returned, elsewhere, shares, trust, register);
    }

    /// The same with the rates of which the client was told.
    public Dossier telling(List<Notice> told) {
        return new Dossier(receipts, receiptsKept, told, reductions, returned, elsewhere, shares, trust, approvals);
    }

    /// The same with what the people of the bill have on other matters.
    public Dossier beside(List<RatedLine> others) {
        return new Dossier(receipts, receiptsKept, notices, reductions, returned, others, shares, trust, approvals);
    }

    /// The paper of an expense.
    ///
    /// @param isAttached whether a copy goes with the bill
    /// @param paid what the vendor was paid; null where nobody recorded it
    public record Receipt(boolean isAttached, @Nullable Money paid) {}

    /// The client was told of a new rate.
    ///
    /// @param timekeeper whose; null for everybody's
    /// @param most an hour that it named; null where it named none, and then it tells of any rate
    public record Notice(
            @Nullable TimekeeperId timekeeper,
            LocalDate given,
            @Nullable BigDecimal most) {
        public Notice(@Nullable TimekeeperId timekeeper, LocalDate given) {
            this(timekeeper, given, null);
        }

        /// Whether it tells of what somebody costs an hour.
        public boolean tells(TimekeeperId who, BigDecimal rate) {
            return (timekeeper == null || timekeeper.equals(who)) && (most == null || rate.compareTo(most) <= 0);
        }
    }

    /// The client paid less of an earlier bill.
    ///
    /// @param told the day on which the client said so
    /// @param appealed the day on which the firm objected; null where it did not
    /// @param until the last day to object, as the client told it with the reduction; null where it named none
    public record Reduction(
            String invoice,
            Money amount,
            LocalDate told,
            @Nullable LocalDate appealed,
            @Nullable LocalDate until) {}

    /// Money in trust that is to pay for this bill.
    ///
    /// @param balance what the matter has in trust
    /// @param authorised the day of the client's authority; null for none
    public record TrustUse(
            Money balance, Money applied, @Nullable LocalDate authorised) {}
}

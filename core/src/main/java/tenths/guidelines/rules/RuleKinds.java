package tenths.guidelines.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Every kind of rule there is, in the order of the catalogue.
public final class RuleKinds {
    public static final List<RuleKind> ALL = List.of(
            LateInvoice.KIND,
            OldLine.KIND,
            FutureInvoice.KIND,
            OutsidePeriod.KIND,
            UsedNumber.KIND,
            Increments.KIND,
            LargeEntry.KIND,
            DailyHours.KIND,
            WorkingDay.KIND,
            BlockBilling.TASKS,
            BlockBilling.JOINTS,
            AllottedTimes.KIND,
            VagueNarrative.KIND,
            UnnamedParty.KIND,
            LongNarrative.KIND,
            DuplicateEntry.KIND,
            KeyedLate.KIND,
            FeeCodes.KIND,
            UnapprovedTimekeeper.KIND,
            RateCap.KIND,
            Attendance.KIND,
            UnpayableClass.KIND,
            ClericalWork.FILES,
            ClericalWork.COPIES,
            ClericalWork.CALENDAR,
            ClericalWork.DELIVERY,
            UnitCostCap.MILEAGE,
            DailyExpense.KIND,
            ExpenseApproval.KIND,
            UnitCostCap.COPIES,
            Overhead.KIND,
            DuplicateExpense.KIND,
            UnitCostCap.PIECES,
            ExpenseCodes.KIND);

    private static final Map<String, RuleKind> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(RuleKind::code, kind -> kind));

    private RuleKinds() {}

    public static Optional<RuleKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

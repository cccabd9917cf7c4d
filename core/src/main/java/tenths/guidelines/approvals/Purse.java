package tenths.guidelines.approvals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// An approval while a bill uses it.
final class Purse {
    private final Register.Standing standing;
    private final List<Rest> rests = new ArrayList<>();

    Purse(Register.Standing standing) {
        this.standing = standing;
    }

    Approval approval() {
        return standing.approval();
    }

    boolean covers(Need need) {
        return need.kinds().contains(approval().kind())
                && need.lines().stream().allMatch(approval().coverage()::holds);
    }

    @Nullable
    Money amountLeft(LocalDate day) {
        var limit = approval().amount();
        if (limit == null || approval().kind().isPrice()) {
            return limit;
        }
        var left = limit;
        for (var spent : standing.elsewhere()) {
            left = day.isBefore(spent.counts()) ? left : left.minus(new Money(spent.minor(), limit.currency()));
        }
        for (var rest : rests) {
            left = left.minus(rest.amount());
        }
        return left;
    }

    /// In hundredths; below zero where bills that became final meanwhile have used more.
    @Nullable
    Integer hoursLeft(LocalDate day) {
        var limit = approval().hours();
        if (limit == null) {
            return null;
        }
        var left = limit.hundredths();
        for (var spent : standing.elsewhere()) {
            left -= day.isBefore(spent.counts()) ? 0 : spent.hours().hundredths();
        }
        for (var rest : rests) {
            left -= rest.hours().hundredths();
        }
        return left;
    }

    boolean isEnough(Need need) {
        var day = need.lines().getLast().work().day();
        var amount = amountLeft(day);
        var hours = hoursLeft(day);
        return (amount == null || holds(amount, need.amount()))
                && (hours == null || hours >= need.hours().hundredths());
    }

    private static boolean holds(Money left, Money needed) {
        return left.currency().equals(needed.currency()) && left.compareTo(needed) >= 0;
    }

    /// Whether the same lines rest on it already, with as much.
    boolean carries(Need need) {
        var lines = ids(need);
        return rests.stream()
                .anyMatch(rest -> new HashSet<>(rest.lines()).containsAll(lines)
                        && rest.hours().compareTo(need.hours()) >= 0
                        && holds(rest.amount(), need.amount()));
    }

    Rest carry(Request request) {
        var need = request.need();
        var again = carries(need) || approval().kind().isPrice();
        var amount = again ? Money.zero(need.amount().currency()) : need.amount();
        var rest = new Rest(request.finding().rule(), approval(), ids(need), amount, again ? Hours.NONE : need.hours());
        rests.add(rest);
        return rest;
    }

    String left(LocalDate day) {
        var amount = amountLeft(day);
        var hours = hoursLeft(day);
        var parts = new ArrayList<String>();
        if (amount != null) {
            parts.add((amount.isNegative() ? Money.zero(amount.currency()) : amount).toString());
        }
        if (hours != null) {
            parts.add(new Hours(Math.max(0, hours)).toString());
        }
        return approval().name()
                + (approval().kind().isPrice() ? " allows " : " has ")
                + String.join(" and ", parts)
                + (approval().kind().isPrice() ? "" : " left");
    }

    private static List<LineId> ids(Need need) {
        return need.lines().stream().map(RatedLine::id).toList();
    }
}

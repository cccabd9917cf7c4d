package tenths.invoicing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.rates.deals.Arrangement.Discount.Size;
import tenths.rates.deals.InterestAnswer;
import tenths.rates.deals.Notice;
import tenths.time.Expense;

/// Says why a courtesy cannot be granted on a bill, its interest not be answered, or nothing held be released.
///
/// @param deal with the courtesies granted before
/// @param lines of the bill before the deal
record Granting(BillDeal deal, List<RatedLine> lines) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    List<String> refusals(Adjustment.Grant grant, String reason) {
        var problems = new ArrayList<String>();
        grant.lines().stream().flatMap(id -> line(id).stream()).forEach(problems::add);
        problems.addAll(size(grant.size()));
        if (reason.isBlank()) {
            problems.add(Refusals.REASON);
        }
        return problems.isEmpty() ? effect(grant) : problems;
    }

    private List<String> line(LineId id) {
        var found = lines.stream().filter(line -> line.id().equals(id)).toList();
        if (found.isEmpty()) {
            return List.of(Refusals.GONE);
        }
        return found.getFirst().work() instanceof Expense
                ? List.of("A courtesy is given on fees. Write the expense down, or make it no charge.")
                : List.of();
    }

    private List<String> size(Size size) {
        return switch (size) {
            case Size.Percent(var percent) ->
                percent.signum() > 0 && percent.compareTo(ALL) <= 0
                        ? List.of()
                        : List.of("A courtesy is more than 0 and at most 100 per cent.");
            case Size.Amount(var amount) ->
                foreign(amount, amount.isZero() || amount.isNegative(), "A courtesy is more than 0.");
            case Size.ToTotal(var total) -> foreign(total, total.isNegative(), "A total is not below 0.");
        };
    }

    private List<String> foreign(Money amount, boolean wrong, String sentence) {
        if (!amount.currency().equals(deal.currency())) {
            return List.of("The bill is in " + deal.currency() + ".");
        }
        return wrong ? List.of(sentence) : List.of();
    }

    /// What would come of it.
    private List<String> effect(Adjustment.Grant grant) {
        var before = total(deal);
        var courtesies = new ArrayList<>(deal.courtesies());
        courtesies.add(grant.courtesy());
        var after = total(
                new BillDeal(deal.deal(), deal.currency(), deal.day(), deal.before(), courtesies, deal.interest()));
        if (grant.size() instanceof Size.ToTotal(var total) && after.compareTo(total) > 0) {
            return List.of("The fees do not reach for that: with all of them taken off, the bill comes to %s."
                    .formatted(after));
        }
        return after.equals(before)
                ? List.of("That takes nothing off: the bill comes to %s already.".formatted(before))
                : List.of();
    }

    /// Why interest cannot be charged or waived; undo takes an answer back.
    List<String> refusals(Adjustment.AnswerInterest answer, String reason) {
        var problems = new ArrayList<String>();
        var isProposed =
                deal.to(lines).settlement().notices().stream().anyMatch(Notice.InterestProposed.class::isInstance);
        if (deal.interest() != InterestAnswer.NONE) {
            problems.add("The interest of this bill is answered already. Undo that first.");
        } else if (!isProposed) {
            problems.add("No interest is due on this bill. Look at the bill again.");
        }
        if (!answer.isCharged() && reason.isBlank()) {
            problems.add(Refusals.REASON);
        }
        return problems;
    }

    /// Why what earlier bills held cannot be billed.
    List<String> releaseRefusals(String reason) {
        var problems = new ArrayList<String>();
        if (deal.deal().releases()) {
            problems.add("This bill charges what was held already.");
        } else if (deal.to(lines).settlement().notices().stream().noneMatch(Notice.HeldWaits.class::isInstance)) {
            problems.add("Nothing is held on earlier bills of this matter. Look at the bill again.");
        }
        if (reason.isBlank()) {
            problems.add(Refusals.REASON);
        }
        return problems;
    }

    private Money total(BillDeal under) {
        var applied = under.to(lines);
        return Prebilling.sum(applied.lines(), under.currency())
                .plus(applied.settlement().wholeAmount());
    }
}

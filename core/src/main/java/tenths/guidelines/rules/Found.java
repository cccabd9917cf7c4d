package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Source;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Need;
import tenths.guidelines.approvals.Request;
import tenths.guidelines.words.Span;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Hours;
import tenths.time.TimeEntry;

/// A finding in the making.
record Found(
        Source source,
        List<RatedLine> lines,
        String message,
        List<Evidence> evidence,
        @Nullable Money atRisk,
        @Nullable Fix fix) {
    /// Rests on the whole of one line until [#words] says more.
    static Found on(Source source, RatedLine line, String message) {
        return on(source, List.of(line), message);
    }

    static Found on(Source source, List<RatedLine> lines, String message) {
        var whole = lines.stream().map(line -> Evidence.wholeLine(line.id())).toList();
        return new Found(source, lines, message, whole, null, null);
    }

    /// On the bill as a whole.
    static Found onBill(Source source, String message) {
        return on(source, List.of(), message);
    }

    /// Rests on these words of its only line.
    Found words(List<Span> spans) {
        var line = lines.getFirst().id();
        var words = spans.stream()
                .map(span -> new Evidence(line, span.start(), span.end()))
                .toList();
        return new Found(source, lines, message, words.isEmpty() ? evidence : words, atRisk, fix);
    }

    Found resting(List<Evidence> words) {
        return new Found(source, lines, message, words, atRisk, fix);
    }

    Found risking(Money amount) {
        return new Found(source, lines, message, evidence, amount, fix);
    }

    /// The whole of its lines is at risk.
    Found riskingAll() {
        return risking(Cut.all(lines));
    }

    Found mending(Fix mend) {
        return new Found(source, lines, message, evidence, atRisk, mend);
    }

    /// Only a person can answer; the question goes to the last line.
    Found asking(String question) {
        return mending(new Fix.Ask(lines.getLast().id(), question));
    }

    /// An approval of one of some kinds would settle it, for all of its lines.
    Request needing(ApprovalKind kind, ApprovalKind... others) {
        return needing(EnumSet.of(kind, others), lines, Cut.all(lines), hoursOf(lines));
    }

    /// An approval would settle it that covers these of its lines.
    Request needing(ApprovalKind kind, List<RatedLine> some) {
        return needing(Set.of(kind), some, Cut.all(some), hoursOf(some));
    }

    /// An approval would settle it that covers the lines with the last hours.
    Request needing(ApprovalKind kind, Hours excess) {
        var first = lines.size();
        for (var left = excess.hundredths(); left > 0 && first > 0; first--) {
            left -= Lines.hours(lines.get(first - 1)).hundredths();
        }
        var last = lines.subList(Math.min(first, lines.size() - 1), lines.size());
        return needing(Set.of(kind), last, atRisk == null ? Cut.all(last) : atRisk, excess);
    }

    /// An approval of the price of an hour would settle it.
    Request needingRate(BigDecimal perHour) {
        var currency = lines.getFirst().amount().currency();
        var price = Money.of(perHour.setScale(currency.getDefaultFractionDigits(), RoundingMode.UP), currency);
        return needing(Set.of(ApprovalKind.RATE), lines, price, hoursOf(lines));
    }

    private Request needing(Set<ApprovalKind> kinds, List<RatedLine> covered, Money amount, Hours hours) {
        return new Request(finding(), new Need(kinds, covered, amount, hours));
    }

    private static Hours hoursOf(List<RatedLine> lines) {
        return Lines.hours(
                lines.stream().filter(line -> line.work() instanceof TimeEntry).toList());
    }

    Finding finding() {
        var ids = lines.stream().map(RatedLine::id).toList();
        return new Finding(source.code(), source.severity(), source.clause(), ids, evidence, atRisk, message, fix);
    }
}

package tenths.guidelines.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Source;
import tenths.guidelines.words.Span;
import tenths.money.Money;
import tenths.rates.RatedLine;

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

    Finding finding() {
        var ids = lines.stream().map(RatedLine::id).toList();
        return new Finding(source.code(), source.severity(), source.clause(), ids, evidence, atRisk, message, fix);
    }
}

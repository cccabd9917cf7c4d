package tenths.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is agreed for one scope, day after day: which rate counts, where two agreements claim the same days, and where
/// none does although one did before and one will after.
///
/// @param agreements all of them, also those that wait for their notice
/// @param spans without a hole, from the first day on which anything holds to the last
public record Timeline(Scope scope, Agreement.Kind kind, List<Agreement> agreements, List<Span> spans) {
    private record Line(Scope scope, Agreement.Kind kind) {}

    public Timeline {
        agreements = List.copyOf(agreements);
        spans = List.copyOf(spans);
    }

    /// Days that are alike.
    ///
    /// @param to last day; null where it runs on
    /// @param agreed every agreement that covers them, the one that counts first; empty for a gap
    public record Span(LocalDate from, @Nullable LocalDate to, List<Agreement> agreed) {
        public Span {
            agreed = List.copyOf(agreed);
        }

        public boolean isGap() {
            return agreed.isEmpty();
        }

        /// Whether two agreements claim the same days; the one that began later counts.
        public boolean isOverlap() {
            return agreed.size() > 1;
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /// One for each scope and kind, in the order in which their first agreements are given.
    public static List<Timeline> of(Collection<Agreement> agreements) {
        Map<Line, List<Agreement>> lines = new LinkedHashMap<>();
        for (var agreement : agreements) {
            var line = new Line(agreement.scope().plain(), agreement.kind());
            lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(agreement);
        }
        return lines.entrySet().stream()
                .map(entry -> new Timeline(
                        entry.getKey().scope(), entry.getKey().kind(), entry.getValue(), spans(entry.getValue())))
                .toList();
    }

    private static List<Span> spans(List<Agreement> agreements) {
        var latestFirst = Term.of(agreements).reversed();
        var starts = starts(latestFirst);
        var spans = new ArrayList<Span>(starts.size());
        for (var i = 0; i < starts.size(); i++) {
            var from = starts.get(i);
            var covering = latestFirst.stream()
                    .filter(each -> each.holds(from))
                    .map(Term::agreement)
                    .toList();
            var isLast = i == starts.size() - 1;
            if (!isLast || !covering.isEmpty()) {
                spans.add(new Span(from, isLast ? null : starts.get(i + 1).minusDays(1), covering));
            }
        }
        return spans;
    }

    /// The days on which something begins or is over.
    private static List<LocalDate> starts(List<Term> terms) {
        var starts = new TreeSet<LocalDate>();
        for (var term : terms) {
            if (term.from().equals(LocalDate.MAX)) {
                continue;
            }
            starts.add(term.from());
            var to = term.to();
            if (to != null) {
                starts.add(to.plusDays(1));
            }
        }
        return List.copyOf(starts);
    }

    /// What counts on a day; null where nothing was agreed for it.
    public @Nullable Agreement on(LocalDate day) {
        return spans.stream()
                .filter(span -> span.covers(day) && !span.isGap())
                .map(span -> span.agreed().getFirst())
                .findFirst()
                .orElse(null);
    }

    public long gaps() {
        return spans.stream().filter(Span::isGap).count();
    }

    public long overlaps() {
        return spans.stream().filter(Span::isOverlap).count();
    }
}

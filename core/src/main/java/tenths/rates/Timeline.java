package tenths.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is agreed for one scope, day after day: which rate counts, where two agreements claim the same days, and where
/// none does although one did before and one will after.
///
/// @param spans without a hole, from the first day agreed to the last
public record Timeline(Scope scope, List<Span> spans) {
    public Timeline {
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

    /// One for each scope, in the order in which their first agreements are given.
    public static List<Timeline> of(Collection<Agreement> agreements) {
        Map<Scope, List<Agreement>> byScope = new LinkedHashMap<>();
        for (var agreement : agreements) {
            byScope.computeIfAbsent(agreement.scope().plain(), _ -> new ArrayList<>())
                    .add(agreement);
        }
        return byScope.entrySet().stream()
                .map(entry -> new Timeline(entry.getKey(), spans(entry.getValue())))
                .toList();
    }

    private static List<Span> spans(List<Agreement> agreements) {
        var latestFirst = agreements.stream()
                .sorted(Comparator.comparing(Agreement::from)
                        .thenComparing(Agreement::id)
                        .reversed())
                .toList();
        var starts = starts(agreements);
        var spans = new ArrayList<Span>(starts.size());
        for (var i = 0; i < starts.size(); i++) {
            var from = starts.get(i);
            var covering =
                    latestFirst.stream().filter(each -> each.covers(from)).toList();
            var isLast = i == starts.size() - 1;
            if (!isLast || !covering.isEmpty()) {
                spans.add(new Span(from, isLast ? null : starts.get(i + 1).minusDays(1), covering));
            }
        }
        return spans;
    }

    /// The days on which something begins or is over.
    private static List<LocalDate> starts(List<Agreement> agreements) {
        var starts = new TreeSet<LocalDate>();
        for (var agreement : agreements) {
            starts.add(agreement.from());
            var to = agreement.to();
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

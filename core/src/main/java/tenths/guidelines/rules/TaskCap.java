package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Request;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// A task takes at most so many hours, on all bills of the matter together.
///
/// @param caps most hours for each task or activity code
public record TaskCap(Source source, Map<String, BigDecimal> caps) implements MatterRule, Asking {
    static final RuleKind KIND = new RuleKind(
            "AMT-04 Hours for a task",
            "A task or activity takes more hours than the client pays for, on all bills of the matter together.",
            List.of(Parameter.prices("caps", "most hours for each task or activity, for example L330: 3.0")),
            (source, settings) -> new TaskCap(source, settings.prices("caps")));

    public TaskCap {
        caps = Map.copyOf(caps);
        if (caps.values().stream().anyMatch(cap -> cap.stripTrailingZeros().scale() > 2)) {
            throw new IllegalArgumentException("hours have at most two decimals");
        }
    }

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        if (caps.isEmpty()) {
            return List.of();
        }
        var byCode = new LinkedHashMap<String, List<RatedLine>>();
        bill.fees()
                .forEach(line -> codes(line)
                        .forEach(code -> byCode.computeIfAbsent(code, _ -> new ArrayList<>())
                                .add(line)));
        return byCode.entrySet().stream()
                .flatMap(code -> check(code.getKey(), code.getValue(), around))
                .toList();
    }

    private Stream<String> codes(RatedLine line) {
        return Stream.of(line.codes().task(), line.codes().activity()).filter(caps::containsKey);
    }

    private Stream<Request> check(String code, List<RatedLine> lines, Surroundings around) {
        var cap = Hours.of(caps.getOrDefault(code, BigDecimal.ZERO));
        var before = around.history().stream()
                .filter(line -> codes(line).anyMatch(code::equals))
                .map(Lines::hours)
                .reduce(Hours.NONE, Hours::plus);
        var here = Lines.hours(lines);
        var toDate = before.plus(here);
        if (toDate.compareTo(cap) <= 0) {
            return Stream.empty();
        }
        var message = "%s was billed for %s; the limit is %s".formatted(toDate, code, cap);
        var excess = new Hours(Math.min(toDate.hundredths() - cap.hundredths(), here.hundredths()));
        return Stream.of(
                Days.cut(Found.on(source, lines, message), excess, "Who approved " + toDate + " for " + code + "?")
                        .needing(ApprovalKind.HOURS, excess));
    }
}

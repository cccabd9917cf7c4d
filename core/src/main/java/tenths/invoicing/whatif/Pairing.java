package tenths.invoicing.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenths.invoicing.InvoiceLine;

/// The lines of a bill beside those it would have had.
final class Pairing {
    private final Map<Object, InvoiceLine> before;
    private final Map<Object, InvoiceLine> after;

    Pairing(List<InvoiceLine> before, List<InvoiceLine> after) {
        this.before = byIdentity(before);
        this.after = byIdentity(after);
    }

    /// A line for the whole bill; two may have one title.
    private record Whole(String title, int nth) {}

    private static Map<Object, InvoiceLine> byIdentity(List<InvoiceLine> lines) {
        var map = LinkedHashMap.<Object, InvoiceLine>newLinkedHashMap(lines.size());
        for (var line : lines) {
            var id = line.id();
            if (id != null) {
                map.put(id, line);
                continue;
            }
            var nth = 1;
            while (map.putIfAbsent(new Whole(line.description(), nth), line) != null) {
                nth++;
            }
        }
        return map;
    }

    /// Those whose amount is another, in the order of the bill; what it would have had besides comes last.
    List<LineDifference> different() {
        var different = new ArrayList<LineDifference>();
        before.forEach((id, line) -> {
            var other = after.get(id);
            if (other == null || !other.total().equals(line.total())) {
                different.add(new LineDifference(line, other));
            }
        });
        after.forEach((id, line) -> {
            if (!before.containsKey(id)) {
                different.add(new LineDifference(null, line));
            }
        });
        return different;
    }

    /// A sentence for each line that is not the same.
    List<String> doubts() {
        var doubts = new ArrayList<String>();
        before.forEach((id, line) -> {
            var again = after.get(id);
            if (again == null) {
                doubts.add("line " + line.number() + ": it does not follow from the work");
            } else {
                compare(line, again, doubts);
            }
        });
        after.forEach((id, line) -> {
            if (!before.containsKey(id)) {
                doubts.add("a line of " + line.total() + " follows from the work and is not on the bill");
            }
        });
        return doubts;
    }

    private static void compare(InvoiceLine kept, InvoiceLine again, List<String> doubts) {
        if (!kept.total().equals(again.total())) {
            doubts.add("line %d: computed %s, kept %s".formatted(kept.number(), again.total(), kept.total()));
        } else if (kept.units().compareTo(again.units()) != 0 || kept.unitCost().compareTo(again.unitCost()) != 0) {
            doubts.add("line %d: computed %s at %s, kept %s at %s"
                    .formatted(
                            kept.number(),
                            again.units().toPlainString(),
                            again.unitCost().toPlainString(),
                            kept.units().toPlainString(),
                            kept.unitCost().toPlainString()));
        } else if (!kept.trace().equals(again.trace())) {
            doubts.add("line " + kept.number() + ": its trace has other steps");
        }
    }
}

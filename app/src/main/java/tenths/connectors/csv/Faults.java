package tenths.connectors.csv;

import java.util.ArrayList;
import java.util.List;

/// All faults of a file: every one is counted, the first ones are kept.
public final class Faults {
    private static final int KEPT = 1_000;

    private final List<Fault> first = new ArrayList<>();
    private long count;

    public void add(Fault fault) {
        count++;
        if (first.size() < KEPT) {
            first.add(fault);
        }
    }

    public void addAll(Faults others) {
        count += others.count;
        others.first.stream().limit(KEPT - first.size()).forEach(first::add);
    }

    /// What was found since the last time; it starts anew.
    public Faults taken() {
        var taken = new Faults();
        taken.addAll(this);
        count = 0;
        first.clear();
        return taken;
    }

    public long count() {
        return count;
    }

    /// The first thousand.
    public List<Fault> first() {
        return List.copyOf(first);
    }
}

package tenths.formats;

import java.util.List;

/// What could be read of a file, and every fault of the rest.
public record Loaded<T>(List<T> good, List<FileFinding> faults) {
    public Loaded {
        good = List.copyOf(good);
        faults = List.copyOf(faults);
    }
}

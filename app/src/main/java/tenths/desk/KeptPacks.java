package tenths.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tenths.guidelines.GuidelinePack;

/// Keeps packs as they were read: a version never changes, and the conditions in it are compiled and tried once.
///
/// @param reader makes a pack of its text
record KeptPacks(Function<String, GuidelinePack> reader, Map<String, GuidelinePack> kept) {
    private static final int MOST = 200;

    KeptPacks(Function<String, GuidelinePack> reader) {
        this(reader, new ConcurrentHashMap<>());
    }

    GuidelinePack read(String text) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        return kept.computeIfAbsent(text, reader);
    }
}

package tenths.formats.bill;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tenths.firm.CodeSet;
import tenths.firm.Utbms;

/// Which codes a client accepts in one field; answers from the bytes of a file without making a string.
public final class CodeIndex {
    private static final int LONGEST_PACKED = 8;
    private static final int SPREAD = 0x9E37_79B9;

    private static final int MOST_KNOWN = 256;
    private static final Map<Wishes, CodeIndex> KNOWN = new ConcurrentHashMap<>();

    private final boolean any;
    private final Map<String, Standing> standings;
    private final long[] keys;
    private final Standing[] values;

    /// What a client says to a code.
    public enum Standing {
        BLANK,
        GOOD,
        UNKNOWN,
        HEADING,
        DENIED
    }

    private record Wishes(List<String> setNames, List<String> own, List<String> denied) {}

    /// Made once for the same wishes: the bills of a run ask for the same few again and again.
    ///
    /// @param setNames lists of which any code passes; none = every code passes except the headings of all lists
    /// @param own further codes that pass
    public static CodeIndex of(List<String> setNames, Collection<String> own, List<String> denied) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(
                new Wishes(List.copyOf(setNames), List.copyOf(own), List.copyOf(denied)), CodeIndex::new);
    }

    private CodeIndex(Wishes wishes) {
        any = wishes.setNames.isEmpty();
        standings = new HashMap<>();
        var sets = any
                ? Utbms.all()
                : wishes.setNames.stream().map(CodeIndex::named).toList();
        for (var set : sets) {
            for (var code : set.codes()) {
                if (code.heading() || !any) {
                    standings.put(code.code(), code.heading() ? Standing.HEADING : Standing.GOOD);
                }
            }
        }
        wishes.own.forEach(code -> standings.put(code, Standing.GOOD));
        wishes.denied.forEach(code -> standings.put(code, Standing.DENIED));
        var size = Integer.highestOneBit(Math.max(8, standings.size()) * 4);
        keys = new long[size];
        values = new Standing[size];
        standings.forEach(this::index);
    }

    public Standing of(String code) {
        return code.isEmpty() ? Standing.BLANK : standings.getOrDefault(code, otherwise());
    }

    public Standing of(byte[] bytes, int from, int to) {
        if (from == to) {
            return Standing.BLANK;
        }
        if (to - from > LONGEST_PACKED) {
            return of(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        }
        var key = 0L;
        for (var i = from; i < to; i++) {
            key = (key << 8) | (bytes[i] & 0xFF);
        }
        for (var slot = slot(key); keys[slot] != 0; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) {
                return values[slot];
            }
        }
        return otherwise();
    }

    private Standing otherwise() {
        return any ? Standing.GOOD : Standing.UNKNOWN;
    }

    private void index(String code, Standing standing) {
        if (code.length() > LONGEST_PACKED || code.isEmpty()) {
            return;
        }
        var key = 0L;
        for (var i = 0; i < code.length(); i++) {
            key = (key << 8) | (code.charAt(i) & 0xFF);
        }
        var slot = slot(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        values[slot] = standing;
    }

    private int slot(long key) {
        return ((Long.hashCode(key) * SPREAD) >>> 16) & (keys.length - 1);
    }

    private static CodeSet named(String name) {
        return Utbms.find(name)
                .orElseThrow(() -> new IllegalArgumentException("no code list is called '" + name + "'; there are "
                        + Utbms.all().stream().map(CodeSet::name).toList()));
    }
}

package tenths.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Files of invoices that became final a moment ago, until the outbox worker of the same process takes them: it need
/// not
/// read those invoices again. Only a shortcut, and bounded: what is not here is made anew from the frozen invoice.
public final class FreshFiles {
    static final long MOST_BYTES = 32L << 20;

    /// Another node may have archived what lies here; nobody will come for it then.
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<Name, Fresh> files = new LinkedHashMap<>();
    private long bytes;

    /// Which file of which invoice.
    ///
    /// @param kind as in the outbox
    public record Name(UUID invoice, String kind) {}

    private static final class Fresh {
        private final byte[] bytes;
        private final Instant since;

        private Fresh(byte[] bytes, Instant since) {
            this.bytes = bytes;
            this.since = since;
        }
    }

    /// Keeps these files, as far as there is room.
    synchronized void keep(Map<Name, byte[]> made, Instant now) {
        forget(now.minus(LONGEST));
        made.forEach((name, content) -> {
            if (bytes + content.length <= MOST_BYTES && files.putIfAbsent(name, new Fresh(content, now)) == null) {
                bytes += content.length;
            }
        });
    }

    /// The oldest come first.
    private void forget(Instant before) {
        var each = files.values().iterator();
        while (each.hasNext()) {
            var oldest = each.next();
            if (!oldest.since.isBefore(before)) {
                return;
            }
            bytes -= oldest.bytes.length;
            each.remove();
        }
    }

    /// Those of these that are here; they are not here any more then.
    public synchronized Map<Name, byte[]> take(Iterable<Name> names) {
        var taken = new HashMap<Name, byte[]>();
        for (var name : names) {
            var fresh = files.remove(name);
            if (fresh != null) {
                bytes -= fresh.bytes.length;
                taken.put(name, fresh.bytes);
            }
        }
        return taken;
    }
}

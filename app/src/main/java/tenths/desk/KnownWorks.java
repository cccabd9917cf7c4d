package tenths.desk;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.time.Work;

/// Approved work around what somebody types, kept from one letter to the next. What is on a bill or waits for it is
/// asked anew with every letter, by identity; the work behind an identity is a fact that the database never lets
/// change, so that what is kept of it cannot be stale. Forgotten when other work was looked at since or memory is
/// short.
final class KnownWorks {
    /// Some thirteen of the largest bills; about 20 MiB with usual words.
    private static final int MOST = 20_000;

    private final House house;
    private final int most;
    private SoftReference<Map<UUID, Work>> kept = new SoftReference<>(null);

    KnownWorks(House house) {
        this(house, MOST);
    }

    /// @param most how much work is kept
    KnownWorks(House house, int most) {
        this.house = house;
        this.most = most;
    }

    /// In the order of their identities as they are given; only what is not kept is read.
    ///
    /// @param ids of work that there is
    List<Work> of(Collection<UUID> ids) {
        var found = HashMap.<UUID, Work>newHashMap(ids.size());
        var missing = new ArrayList<UUID>();
        recall(ids, found, missing);
        if (!missing.isEmpty()) {
            var read = house.works().byId(missing);
            found.putAll(read);
            keep(read);
        }
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    private synchronized void recall(Collection<UUID> ids, Map<UUID, Work> found, Collection<UUID> missing) {
        var here = here();
        for (var id : ids) {
            var work = here.get(id);
            if (work == null) {
                missing.add(id);
            } else {
                found.put(id, work);
            }
        }
    }

    private synchronized void keep(Map<UUID, Work> read) {
        var here = here();
        here.putAll(read);
        for (var oldest = here.keySet().iterator(); here.size() > most; ) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized int size() {
        return here().size();
    }

    /// What was looked at last comes last.
    private Map<UUID, Work> here() {
        var here = kept.get();
        if (here == null) {
            here = new LinkedHashMap<>(16, 0.75f, true);
            kept = new SoftReference<>(here);
        }
        return here;
    }
}

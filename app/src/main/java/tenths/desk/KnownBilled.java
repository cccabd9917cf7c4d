package tenths.desk;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.Spent;
import tenths.store.budgets.BilledByTask;

/// What stands on the final bills of matters by task, kept from one look to the next: years of lines are added up once.
/// Final bills and credit notes are only ever added, and each moves the number of its series; so only the matters of
/// those that came since are added up anew. Forgotten on the next day and when memory is short.
final class KnownBilled {
    /// Some 25 MiB, with as many tasks on each as code sets have.
    private static final int MOST_MATTERS = 5_000;

    private final House house;
    private final int most;
    private SoftReference<Kept> last = new SoftReference<>(null);

    KnownBilled(House house) {
        this(house, MOST_MATTERS);
    }

    /// @param most how many matters are kept
    KnownBilled(House house, int most) {
        this.house = house;
        this.most = most;
    }

    private record Kept(LocalDate today, BilledByTask.State state, Map<MatterId, List<Spent>> onMatters) {}

    /// Each matter is among the keys.
    ///
    /// Within a transaction it is asked for and not remembered: it may still be taken back, and others take its
    /// numbers.
    Map<MatterId, List<Spent>> on(Collection<MatterId> matters) {
        return TransactionSynchronizationManager.isActualTransactionActive() || matters.size() > most
                ? asked(matters)
                : remembered(matters);
    }

    private Map<MatterId, List<Spent>> asked(Collection<MatterId> matters) {
        var found = house.billedByTask().on(matters, house.today());
        var billed = HashMap.<MatterId, List<Spent>>newHashMap(matters.size());
        matters.forEach(matter -> billed.put(matter, List.copyOf(found.getOrDefault(matter, List.of()))));
        return billed;
    }

    private synchronized Map<MatterId, List<Spent>> remembered(Collection<MatterId> matters) {
        var known = upToDate();
        var missing = matters.stream()
                .filter(matter -> !known.containsKey(matter))
                .distinct()
                .toList();
        if (known.size() + missing.size() > most) {
            known.clear();
            known.putAll(asked(matters));
        } else if (!missing.isEmpty()) {
            known.putAll(asked(missing));
        }
        var billed = HashMap.<MatterId, List<Spent>>newHashMap(matters.size());
        matters.forEach(matter -> billed.put(matter, Objects.requireNonNull(known.get(matter))));
        return billed;
    }

    /// The state is read before the sums: what arrives meanwhile is added up again the next time.
    private Map<MatterId, List<Spent>> upToDate() {
        var today = house.today();
        var state = house.billedByTask().state();
        var kept = last.get();
        var onMatters = new HashMap<MatterId, List<Spent>>();
        if (kept != null && kept.today().equals(today)) {
            onMatters.putAll(kept.onMatters());
            if (!kept.state().equals(state)) {
                onMatters.keySet().removeAll(house.billedByTask().since(kept.state()));
            }
        }
        last = new SoftReference<>(new Kept(today, state, onMatters));
        return onMatters;
    }
}

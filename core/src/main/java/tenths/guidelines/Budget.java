package tenths.guidelines;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;

/// What the client has approved to be spent on a matter.
public sealed interface Budget {
    /// How the code of a phase ends.
    String PHASE = "00";

    /// Whether work on a task counts for a code: a code ending in 00 is a phase and covers its tasks.
    static boolean covers(String code, String task) {
        return task.equals(code)
                || (code.endsWith(PHASE) && !task.isEmpty() && task.startsWith(code.substring(0, code.length() - 2)));
    }

    /// Nobody keeps budgets here; rules on budgets are silent.
    record NotKept() implements Budget {}

    /// Budgets are kept, and this matter has none.
    record Missing() implements Budget {}

    /// @param total for fees and expenses; null where only tasks have limits
    /// @param byTask most fees of a task such as L330, or of a phase such as L300
    record Approved(@Nullable Money total, Map<String, Money> byTask) implements Budget {
        public Approved {
            byTask = Map.copyOf(byTask);
        }
    }
}

package tenths.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// On which work a rate is agreed; null means on any. A phase such as L300 stands for all its tasks.
///
/// @param task a UTBMS task such as L330, or a phase such as L300
/// @param activity a UTBMS activity such as A109
/// @param place where the matter is handled, as the firm writes it
public record Particulars(
        @Nullable String task,
        @Nullable String activity,
        @Nullable String place) {
    /// Any work.
    public static final Particulars ANY = new Particulars(null, null, null);

    private static final int TASKS = 4;
    private static final int ACTIVITIES = 2;
    private static final Pattern PHASE = Pattern.compile("[A-Z]+\\d00");
    private static final Pattern TASK = Pattern.compile("[A-Z]+\\d\\d\\d");

    /// What is blank means any.
    public static Particulars of(String task, String activity, String place) {
        var isAny = task.isBlank() && activity.isBlank() && place.isBlank();
        return isAny ? ANY : new Particulars(said(task), said(activity), said(place));
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /// How particular they are, from 0 for any work: a task before a phase before neither, then an activity before
    /// none, then a place before none.
    int rank() {
        var ofTask = task == null ? 0 : PHASE.matcher(task).matches() ? 1 : 2;
        return ofTask * TASKS + (activity == null ? 0 : ACTIVITIES) + (place == null ? 0 : 1);
    }

    /// Whether what has that rank names a place.
    static boolean hasPlace(int rank) {
        return rank % ACTIVITIES == 1;
    }

    /// Those of work that a rate of that rank must be agreed for; null where the work does not say enough.
    @Nullable
    Particulars at(int rank) {
        var ofTask = rank / TASKS;
        var onTask = ofTask == 0 ? null : ofTask == 1 ? phase() : narrow();
        var onActivity = rank % TASKS >= ACTIVITIES ? activity : null;
        var atPlace = hasPlace(rank) ? place : null;
        var lacks = (ofTask > 0 && onTask == null)
                || (rank % TASKS >= ACTIVITIES && onActivity == null)
                || (hasPlace(rank) && atPlace == null);
        return lacks ? null : new Particulars(onTask, onActivity, atPlace);
    }

    private @Nullable String narrow() {
        return task == null || PHASE.matcher(task).matches() ? null : task;
    }

    private @Nullable String phase() {
        return task == null || !TASK.matcher(task).matches() ? null : task.substring(0, task.length() - 2) + "00";
    }

    /// Whether a rate for these is one for that work.
    public boolean meet(Particulars work) {
        return equals(work.at(rank()));
    }

    /// `task L330, activity A109, at Milbury`; blank for any work.
    public String words() {
        var words = new ArrayList<String>();
        add(words, task != null && PHASE.matcher(task).matches() ? "phase " : "task ", task);
        add(words, "activity ", activity);
        add(words, "at ", place);
        return String.join(", ", words);
    }

    private static void add(List<String> words, String what, @Nullable String value) {
        if (value != null) {
            words.add(what + value);
        }
    }

    @Override
    public int hashCode() {
        return (Objects.hashCode(task) * 31 + Objects.hashCode(activity)) * 31 + Objects.hashCode(place);
    }
}

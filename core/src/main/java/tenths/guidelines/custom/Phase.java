package tenths.guidelines.custom;

/// The phase of a task code: L310 to L390 belong to L300.
public final class Phase {
    private static final int KEPT = 2;

    private Phase() {}

    /// Blank for a blank task; a code that is too short to have a phase is its own.
    public static String of(String task) {
        var kept = Math.min(KEPT, task.length());
        return task.substring(0, kept) + "0".repeat(task.length() - kept);
    }
}

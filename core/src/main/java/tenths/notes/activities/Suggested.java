package tenths.notes.activities;

import tenths.notes.Coding;

/// Activity and task of one piece of work, each with its reason.
public record Suggested(Suggestion activity, Suggestion task) {
    public Coding coding() {
        return new Coding(activity.code(), task.code());
    }
}

package tenths.notes.activities;

import java.util.stream.Stream;
import tenths.notes.Coding;

/// Activity and task of one piece of work, each with its reason.
public record Suggested(Suggestion activity, Suggestion task) {
    /// The firm's own affairs have neither.
    public static final Suggested NONE = new Suggested(Suggestion.NONE, Suggestion.NONE);

    /// Whether the firm's history told a code that the words alone did not.
    public boolean isLearned() {
        return activity.learned() || task.learned();
    }

    public Coding coding() {
        var grounds = Stream.of(activity, task)
                .filter(code -> !code.isEmpty())
                .map(Suggestion::ground)
                .toList();
        return new Coding(activity.code(), task.code(), grounds);
    }
}

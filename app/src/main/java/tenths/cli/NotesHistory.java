package tenths.cli;

import java.util.ArrayList;
import java.util.List;
import tenths.firm.MatterId;
import tenths.notes.history.Classifier;
import tenths.notes.history.Example;
import tenths.notes.history.Habits;
import tenths.notes.history.OwnWords.Nickname;
import tools.jackson.databind.JsonNode;

/// What a context file tells of the past: `"history": [{"words", "activity", "task"}]`, approved entries to learn codes
/// from, and `"nicknames": [{"words", "matter"}]` of the author.
final class NotesHistory {
    private NotesHistory() {}

    static Habits of(JsonNode tree) {
        return new Habits(
                Classifier.train(examples(tree, "activity")),
                Classifier.train(examples(tree, "task")),
                nicknames(tree));
    }

    private static List<Example> examples(JsonNode tree, String code) {
        var examples = new ArrayList<Example>();
        for (var entry : tree.path("history")) {
            if (!entry.path(code).asString("").isBlank()) {
                examples.add(new Example(
                        entry.path("words").asString(""), "", entry.path(code).asString()));
            }
        }
        return examples;
    }

    private static List<Nickname> nicknames(JsonNode tree) {
        var nicknames = new ArrayList<Nickname>();
        for (var name : tree.path("nicknames")) {
            nicknames.add(new Nickname(
                    name.path("words").asString(""),
                    new MatterId(name.path("matter").asString("")),
                    1));
        }
        return nicknames;
    }
}

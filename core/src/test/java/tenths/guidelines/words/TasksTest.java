package tenths.guidelines.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where the tasks of a narrative begin and end; the examples stand in `tasks.txt`.
@NullMarked
class TasksTest {
    private static final Phrases VERBS = Phrases.of(
            "review", "draft", "call", "attend", "prepare", "file", "analyze", "schedule", "confirm", "set up", "do");

    static Stream<String> examples() throws IOException {
        return Marked.rows("tasks.txt");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_tasks_of_a_narrative_are_those_that_are_marked(String example) {
        var narrative = Marked.of(example);
        assertThat(narrative.with(Tasks.in(narrative.text(), VERBS))).isEqualTo(example);
    }

    @Test
    void without_verbs_only_semicolons_part_tasks() {
        var narrative = Marked.of("<Review records and draft answer>; <call client, attend hearing>");
        assertThat(Tasks.in(narrative.text(), Phrases.NONE)).isEqualTo(narrative.pieces());
    }

    @Test
    void blanks_of_any_kind_and_number_may_stand_behind_a_mark() {
        for (var gap : new String[] {", ", ",", ",  ", ". ", ".  ", ".\n", ".\n\n  "}) {
            assertThat(Tasks.in("Review records" + gap + "Draft answer", VERBS))
                    .as(gap)
                    .hasSize(2);
        }
        assertThat(Tasks.in("Review records.draft answer", VERBS)).hasSize(1);
    }

    @Test
    void a_text_without_words_is_one_task_of_nothing() {
        assertThat(Tasks.in("", VERBS)).containsExactly(new Span(0, 0));
        assertThat(Tasks.in("...", VERBS)).containsExactly(new Span(3, 3));
    }
}

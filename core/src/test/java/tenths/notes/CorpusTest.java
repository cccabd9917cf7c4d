package tenths.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.notes.Sentence.Verdict;

/// What the finders make of 249 notes with known answers.
@NullMarked
class CorpusTest {
    @Test
    void every_matter_of_the_corpus_is_found_or_asked_for_as_a_biller_would() {
        assertThat(Sentence.all("sentences.txt").filter(note -> note.matterVerdict() != Verdict.RIGHT))
                .isEmpty();
    }

    @Test
    void every_activity_and_task_of_the_corpus_is_read_as_a_biller_would() {
        assertThat(Sentence.all("sentences.txt")
                        .filter(note -> note.activityVerdict() != Verdict.RIGHT || note.taskVerdict() != Verdict.RIGHT))
                .isEmpty();
    }

    @Test
    void no_matter_is_guessed_on_notes_kept_aside() {
        assertThat(Sentence.all("sentences_aside.txt").filter(note -> note.matterVerdict() == Verdict.WRONG))
                .isEmpty();
    }

    @Test
    void on_notes_kept_aside_most_is_right() {
        assertThat(right(Sentence::matterVerdict)).isGreaterThanOrEqualTo(98);
        assertThat(right(Sentence::activityVerdict)).isGreaterThanOrEqualTo(90);
    }

    private static long right(Function<Sentence, Verdict> verdict) {
        var notes = Sentence.all("sentences_aside.txt").toList();
        return notes.stream()
                        .filter(note -> verdict.apply(note) == Verdict.RIGHT)
                        .count()
                * 100
                / notes.size();
    }
}

package tenths.notes.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.notes.Ground;
import tenths.notes.Ground.Weight;

@NullMarked
class ClassifierTest {
    private static final List<String> PEOPLE = List.of("Quinlan", "Oyelaran", "Fisk", "Bravo", "Cobb");
    private static final Classifier LEARNED = Classifier.train(history(400));

    private static List<Example> history(int size) {
        var random = new Random(11);
        var examples = new ArrayList<Example>();
        var kinds = List.of(
                "Draft responses to interrogatories of %s=L310",
                "Review answers of %s to interrogatories=L310",
                "Attend deposition of %s=L330",
                "Prepare questions for deposition of %s=L330",
                "Draft mediation statement on claim of %s=L160",
                "Telephone conference with adjuster regarding settlement of %s=L160");
        for (var i = 0; i < size; i++) {
            var kind = kinds.get(random.nextInt(kinds.size())).split("=", 2);
            examples.add(new Example(kind[0].formatted(PEOPLE.get(random.nextInt(5))), "insurance defence", kind[1]));
        }
        return examples;
    }

    @Test
    void what_the_firm_billed_before_is_known_again_and_explained() {
        var guess = LEARNED.guess("Draft responses to interrogatories of Adeyemi", "insurance defence")
                .orElseThrow();
        assertThat(guess.code()).isEqualTo("L310");
        assertThat(guess.weights().getFirst().code()).isEqualTo("L310");
        assertThat(guess.weights()).map(Weight::words).contains("interrogatory");
        assertThat(guess.why()).matches("\\d+ of \\d+ words and pairs are known; .* right \\d+ times in 100");
    }

    @Test
    void the_weights_add_up_to_the_lead_that_decided() {
        var weights = Weights.learn(history(400).stream()
                .map(each -> new Weights.Lesson(Features.of(each.words(), each.matterType()), each.code()))
                .toList());
        for (var words : List.of("Draft responses", "Review deposition on zoning", "Telephone claim of settlement")) {
            var features = Features.of(words, "");
            var verdict = Objects.requireNonNull(weights.judge(features));
            var speaking = weights.speaking(features, verdict);
            var best = weights.codes().get(verdict.best());
            var second = weights.codes().get(verdict.second());
            var ground = new Ground(best, Ground.By.HISTORY, "", second, speaking);
            assertThat(ground.weightOf(best).subtract(ground.weightOf(second)))
                    .as(words)
                    .isEqualByComparingTo(BigDecimal.valueOf(verdict.lead(), 6));
            assertThat(verdict.margin()).isEqualTo(verdict.lead() * verdict.known() / features.size());
            assertThat(speaking).allMatch(weight -> weight.weight().signum() > 0);
        }
    }

    @Test
    void shorthand_is_understood_as_the_words_it_stands_for() {
        assertThat(LEARNED.guess("draft resps to rogs", "insurance defence"))
                .map(Guess::code)
                .contains("L310");
    }

    @Test
    void it_is_silent_about_words_it_has_not_learned() {
        assertThat(LEARNED.guess("Review zoning variance", "insurance defence")).isEmpty();
        assertThat(LEARNED.guess("", "")).isEmpty();
    }

    @Test
    void it_is_silent_where_the_firm_coded_the_same_words_this_way_and_that() {
        var torn = new ArrayList<Example>();
        for (var i = 0; i < 200; i++) {
            torn.add(new Example("Review records", "", i % 2 == 0 ? "L110" : "L320"));
        }
        assertThat(Classifier.train(torn).guess("Review records", "")).isEmpty();
    }

    @Test
    void a_handful_of_entries_teaches_nothing() {
        assertThat(Classifier.train(history(Classifier.LEAST_EXAMPLES - 1)).rows())
                .isEqualTo(Classifier.silent().rows());
    }

    @Test
    void what_was_learned_survives_being_written_down_and_holds_no_name() {
        var rows = LEARNED.rows();
        assertThat(Classifier.read(rows).rows()).isEqualTo(rows);
        assertThat(String.join("\n", rows).toLowerCase(Locale.ROOT)).doesNotContain("quinlan", "oyelaran");
    }

    @Test
    void rows_that_are_damaged_are_refused() {
        assertThatThrownBy(() -> Classifier.read(List.of("codes\tL310\tL330", "priors\t-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one weight for each");
    }
}

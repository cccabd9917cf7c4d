package tenths.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.notes.Span;

/// What is taken out of words before they leave: S-04.
@NullMarked
class RedactedTest {
    private static final Pattern LABEL = Pattern.compile("\\{\\{(.+?)}}");
    private static final int LEAST_PER_THOUSAND = 995;

    private static List<String> corpus() throws IOException {
        try (var file = Objects.requireNonNull(RedactedTest.class.getResourceAsStream("/language/redaction.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void of_the_labelled_identifiers_995_in_1000_are_taken_out_at_least() throws IOException {
        var labelled = 0;
        var missed = new ArrayList<String>();
        for (var line : corpus()) {
            var note = line.replaceAll("\\{\\{|}}", "");
            var sent = bare(Redacted.of(note, List.of()).text());
            var labels = LABEL.matcher(line);
            while (labels.find()) {
                labelled++;
                var value = bare(PlainWords.of(labels.group(1)).text());
                if (sent.contains(value)) {
                    missed.add(line);
                }
            }
        }
        assertThat(labelled).isGreaterThan(900);
        assertThat(1_000 * (labelled - missed.size()))
                .as(labelled + " identifiers, missed: " + missed)
                .isGreaterThanOrEqualTo(LEAST_PER_THOUSAND * labelled);
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}@]", "");
    }

    @Test
    void hours_amounts_days_and_codes_stay() throws IOException {
        var plain = corpus().stream().filter(line -> line.startsWith("=")).toList();
        assertThat(plain).hasSizeGreaterThan(20);
        for (var line : plain) {
            var note = line.substring(1);
            assertThat(Redacted.of(note, List.of()).text()).isEqualTo(note);
        }
    }

    @Test
    void a_placeholder_stands_for_one_value_and_comes_back() {
        var note = "call 555-201-3344 .2, mail a@b.example; again 555 201 3344 .1";
        var redacted = Redacted.of(note, List.of());
        assertThat(redacted.text()).isEqualTo("call [PHONE-1] .2, mail [EMAIL-1]; again [PHONE-1] .1");
        assertThat(redacted.restored("Call [PHONE-1] and mail [EMAIL-1]"))
                .isEqualTo("Call 555-201-3344 and mail a@b.example");
        assertThat(redacted.counts()).containsEntry("PHONE", 1).containsEntry("EMAIL", 1);
        assertThat(redacted.toString()).doesNotContain("3344");
    }

    @Test
    void claim_numbers_of_the_writers_matters_go_without_any_word_before_them() {
        assertThat(Redacted.of("nm7788 depo prep 1.2", List.of("NM7788")).text())
                .isEqualTo("[CLAIM-1] depo prep 1.2");
    }

    @Test
    void a_placeholder_that_the_note_itself_writes_is_never_taken_for_ours() {
        var redacted = Redacted.of("[PHONE-1] is 555-201-3344", List.of());
        assertThat(redacted.text()).isEqualTo("[PHONE-1] is [PHONE-2]");
        assertThat(redacted.restored("[PHONE-1]")).isEqualTo("[PHONE-1]");
    }

    @Test
    void every_piece_that_is_sent_knows_where_it_stood() {
        Cases.check(2_000, random -> {
            var words = List.of("call ", "555-201-3344 ", "\u200b", "a@b.example, ", ".4 ", "Smith; ", "\n", "\uFF11 ");
            var note = new StringBuilder();
            for (var i = 0; i < 12; i++) {
                note.append(words.get(random.nextInt(words.size())));
            }
            var redacted = Redacted.of(note.toString(), List.of());
            for (var at = redacted.text().indexOf("Smith");
                    at >= 0;
                    at = redacted.text().indexOf("Smith", at + 1)) {
                assertThat(redacted.inOriginal(new Span(at, at + 5)).of(note)).isEqualTo("Smith");
            }
            var phone = redacted.text().indexOf("[PHONE-1]");
            if (phone >= 0) {
                assertThat(redacted.inOriginal(new Span(phone, phone + 9)).of(note))
                        .contains("3344");
                assertThat(redacted.sent(redacted.inOriginal(new Span(phone, phone + 9))))
                        .isEqualTo("[PHONE-1]");
            }
        });
    }

    @Test
    void the_longest_note_is_read_in_a_moment() {
        var start = System.nanoTime();
        Redacted.of("call 555-201-3344 .2 re claim NM-778812 and a@b.example \n".repeat(2_000), List.of("CLM12345"));
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}

package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.notes.NoteReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class ReadNotesCommandTest {
    private static final String FIRM =
            NoteScoreTest.resource("month-first.json").toString();

    @TempDir
    private Path folder = Path.of("unset");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void prints_entries_with_the_places_of_the_words_that_they_rest_on() throws IOException {
        var text = "lindqvist .7 rev Dr Abara draft rpt";
        assertThat(run(note("N1", text))).isEqualTo(Main.FINE);
        var reading = json(lines().getFirst());
        assertThat(reading.get("id").asString()).isEqualTo("N1");
        var entry = reading.get("entries").get(0);
        assertThat(entry.get("minutes").asInt()).isEqualTo(42);
        assertThat(entry.get("billedHours").asString()).isEqualTo("0.7");
        assertThat(entry.get("date").isNull()).isTrue();
        assertThat(entry.get("matter").asString()).isEqualTo("HM-0231");
        assertThat(entry.get("candidates")).isEmpty();
        assertThat(entry.get("activityCode").asString()).isEqualTo("A104");
        assertThat(entry.at("/grounds/0/code").asString()).isEqualTo("A104");
        assertThat(entry.at("/grounds/0/by").asString()).isEqualTo("rule");
        assertThat(entry.at("/grounds/0/why").asString()).isEqualTo("\"rev\": reviewing");
        assertThat(entry.get("billable").asBoolean()).isTrue();
        assertThat(entry.get("certainty").asString()).isEqualTo("sure");
        assertThat(words(text, entry, "minutes")).isEqualTo(".7");
        assertThat(words(text, entry, "matter")).isEqualTo("lindqvist");
        assertThat(words(text, entry, "activity")).isEqualTo("rev");
    }

    @Test
    void money_spent_stands_beside_the_entries() throws IOException {
        run(note("N1", "copies 240 pp @ .10 Lindqvist"));
        var reading = json(lines().getFirst());
        assertThat(reading.get("entries")).isEmpty();
        var expense = reading.get("expenses").get(0);
        assertThat(expense.get("expenseCode").asString()).isEqualTo("E101");
        assertThat(expense.get("amount").asString()).isEqualTo("24.00");
        assertThat(expense.get("matter").asString()).isEqualTo("HM-0231");
    }

    @Test
    void a_line_that_cannot_be_read_is_named_and_the_others_are_read() throws IOException {
        var code =
                run(note("N1", "Tran .4 rev photos"), "{broken", "{\"id\":\"N3\"}", note("N4", "Tran .2 email Ibarra"));
        assertThat(code).isEqualTo(Main.UNUSABLE);
        assertThat(lines()).hasSize(4);
        assertThat(json(lines().get(3)).get("id").asString()).isEqualTo("N4");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2:").contains("line 3: \"text\" is missing");
    }

    @Test
    void a_note_of_two_megabytes_is_refused_with_the_limit() throws IOException {
        assertThat(run(note("N1", "Tran .4 ".repeat(250_000)))).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 1").contains("" + NoteReader.MAX_CHARACTERS);
    }

    @Test
    void the_score_names_every_field_that_is_not_right() throws IOException {
        var file = folder.resolve("answers.jsonl");
        Files.writeString(
                file,
                """
                {"id":"N1","style":"short","text":"Tran .4 rev photos","expected":{"entries":[
                """.strip()
                        + "{\"minutes\":30,\"matter\":\"KS-0771\",\"activity_code\":\"A104\",\"billable\":true}]}}\n");
        assertThat(run(List.of("--score", file.toString()))).isEqualTo(Main.FINE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("all +minutes +1 +0 +0 +0 +1")
                .contains("30 expected, read 24");
    }

    @Test
    void a_context_without_a_day_says_what_is_missing() throws IOException {
        var context = folder.resolve("context.json");
        Files.writeString(context, "{\"timekeepers\":[]}");
        var code = Main.run(out, err, "read-notes", "--context", context.toString(), FIRM);
        assertThat(code).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("context.json")
                .contains("\"today\"");
    }

    private static String words(String text, JsonNode entry, String field) {
        var quote = entry.get("quotes").get(field);
        return text.substring(quote.get(0).asInt(), quote.get(1).asInt());
    }

    private int run(String... notes) throws IOException {
        var file = folder.resolve("notes.jsonl");
        Files.write(file, Arrays.asList(notes));
        return run(List.of(file.toString()));
    }

    private int run(List<String> arguments) {
        var words = new ArrayList<>(List.of("read-notes", "--context", FIRM));
        words.addAll(arguments);
        return Main.run(out, err, words.toArray(String[]::new));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String note(String id, String text) {
        var note = JsonMapper.shared().createObjectNode();
        note.put("id", id);
        note.put("text", text);
        return JsonMapper.shared().writeValueAsString(note);
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}

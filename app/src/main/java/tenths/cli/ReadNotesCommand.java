package tenths.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tenths.firm.TimekeeperId;
import tenths.notes.Note;
import tenths.notes.NoteReader;
import tenths.notes.UnreadableNote;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `tenths read-notes`: what the reader proposes for a file of notes, without server, database or model.
@Command(
        name = "read-notes",
        mixinStandardHelpOptions = true,
        description = "Reads notes, one JSON object per line, and prints the entries that they propose.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every note was read", "2:wrong usage or unreadable input"})
final class ReadNotesCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--context",
            required = true,
            paramLabel = "CONTEXT.json",
            description = "The firm: people, clients, matters.")
    private Path context = Path.of("");

    @Parameters(
            arity = "0..1",
            paramLabel = "NOTES.jsonl",
            description = "One note per line: {\"id\", \"text\", \"author\"}. Standard input if not given.")
    private @Nullable Path notes;

    @Option(
            names = "--score",
            arity = "0..1",
            fallbackValue = STANDARD_INPUT,
            paramLabel = "FILE",
            description =
                    "Compare with the \"expected\" member of each line and print a table. FILE or standard input.")
    private @Nullable String score;

    @Override
    public Integer call() throws IOException {
        var firm = NotesContext.read(context);
        var reader = new NoteReader(firm.context());
        var table = new NoteScore();
        var code = Main.FINE;
        var number = 0;
        try (var lines = lines()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !read(reader, firm, line, number, table)) {
                    code = Main.UNUSABLE;
                }
            }
        }
        if (score != null) {
            table.print(spec.commandLine().getOut());
        }
        return code;
    }

    private BufferedReader lines() throws IOException {
        var file = score == null || score.equals(STANDARD_INPUT) ? notes : Path.of(score);
        if (file != null && !Files.isRegularFile(file)) {
            throw new Unusable("there is no file " + file);
        }
        InputStream in = file == null ? System.in : Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /// @return false if the line could not be read; what was wrong is said with the number of the line
    private boolean read(NoteReader reader, NotesContext firm, String line, int number, NoteScore table) {
        var out = spec.commandLine().getOut();
        try {
            var note = JSON.readTree(line);
            var reading = ReadingTree.of(id(note), reader.read(note(note, firm)));
            if (score == null) {
                out.println(JSON.writeValueAsString(reading));
            } else {
                table.add(note, reading);
            }
            return true;
        } catch (JacksonException broken) {
            return refuse(number, "is no JSON object: " + broken.getOriginalMessage());
        } catch (UnreadableNote | IllegalArgumentException refused) {
            return refuse(number, String.valueOf(refused.getMessage()));
        }
    }

    private boolean refuse(int number, String why) {
        spec.commandLine().getErr().println("tenths: line " + number + ": " + why);
        if (score == null) {
            ObjectNode tree = JSON.createObjectNode();
            tree.putNull("id");
            tree.put("line", number);
            tree.put("error", why);
            spec.commandLine().getOut().println(JSON.writeValueAsString(tree));
        }
        return false;
    }

    private static String id(JsonNode note) {
        return note.path("id").asString("");
    }

    private static Note note(JsonNode note, NotesContext firm) {
        if (!note.path("text").isString()) {
            throw new IllegalArgumentException("\"text\" is missing or no text; give the words of the note");
        }
        var author = note.path("author").asString(firm.author().value());
        return new Note(note.path("text").asString(), new TimekeeperId(author), firm.today());
    }
}

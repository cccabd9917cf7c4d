package tenths.guidelines.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// A narrative in which `<` and `>` stand around each piece that is to be found: `Call and <draft answer>`.
@NullMarked
record Marked(String text, List<Span> pieces) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "guidelines");

    static Marked of(String marked) {
        var text = new StringBuilder();
        var pieces = new ArrayList<Span>();
        var start = 0;
        for (var i = 0; i < marked.length(); i++) {
            var c = marked.charAt(i);
            switch (c) {
                case '<' -> start = text.length();
                case '>' -> pieces.add(new Span(start, text.length()));
                default -> text.append(c);
            }
        }
        return new Marked(text.toString(), pieces);
    }

    /// The narrative with signs around other pieces.
    String with(List<Span> others) {
        var text = new StringBuilder(this.text);
        others.stream()
                .sorted((a, b) -> b.start() - a.start())
                .forEach(span -> text.insert(span.end(), '>').insert(span.start(), '<'));
        return text.toString();
    }

    /// The rows of a file of examples, without remarks and blank lines.
    static Stream<String> rows(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file)).lines().filter(row -> !row.isBlank() && !row.startsWith("#"));
    }
}

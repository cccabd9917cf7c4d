package tenths.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A case with what its answer must say.
///
/// @param shows a kind of arrangement, or the part of the pipeline
@NullMarked
record PriceExample(String shows, String title, String given, String gives) {
    static List<PriceExample> all() throws IOException {
        try (var file = PriceExample.class.getResourceAsStream("/cases/price_examples.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var examples = new ArrayList<PriceExample>();
            for (var block : text.split("\n\n")) {
                if (!block.startsWith("#")) {
                    var head = block.substring(0, block.indexOf('\n')).split(" \\| ", 2);
                    examples.add(new PriceExample(head[0], head[1], marked(block, "< "), marked(block, "> ")));
                }
            }
            return examples;
        }
    }

    private static String marked(String block, String mark) {
        return block.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .collect(Collectors.joining("\n"));
    }

    /// The first member that is other than wanted; empty if all are there. An answer may say more.
    static String lacks(JsonNode wanted, @Nullable JsonNode found) {
        if (found == null) {
            return "nothing instead of " + wanted;
        }
        if (wanted.isObject()) {
            for (var member : wanted.properties()) {
                var lack = lacks(member.getValue(), found.get(member.getKey()));
                if (!lack.isEmpty()) {
                    return member.getKey() + ": " + lack;
                }
            }
            return "";
        }
        if (wanted.isArray()) {
            for (var i = 0; i < wanted.size(); i++) {
                var lack = lacks(wanted.get(i), found.get(i));
                if (!lack.isEmpty()) {
                    return "[" + i + "]: " + lack;
                }
            }
            return wanted.size() == found.size() ? "" : found.size() + " items instead of " + wanted.size();
        }
        return wanted.equals(found) ? "" : found + " instead of " + wanted;
    }

    @Override
    public String toString() {
        return shows + ": " + title;
    }
}

package tenths.connectors.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What insurance defence entries say, with names filled in.
final class Narratives {
    private static final List<String> BODY =
            List.of("cervical", "lumbar", "shoulder", "knee", "wrist", "hip", "ankle", "cranial", "thoracic");
    private static final List<Template> ALL = read();

    private final Dice dice;

    Narratives(Dice dice) {
        this.dice = dice;
    }

    private record Template(String who, String task, String activity, int least, int most, String text) {}

    /// An entry that no rule objects to.
    ///
    /// @param tenths of an hour that it took
    record Told(DemoRow.Telling telling, int tenths) {}

    Told next(DemoMatters.Case matter, boolean attorney) {
        var fitting = ALL.stream()
                .filter(template -> template.who().equals("B") || template.who().equals(attorney ? "A" : "P"))
                .toList();
        var template = dice.of(fitting);
        var telling = new DemoRow.Telling(template.task(), template.activity(), fill(template.text(), matter));
        return new Told(telling, dice.between(template.least(), template.most()));
    }

    /// Puts names of the matter and of outsiders in the places of `{adj}`, `{pl}` and so on.
    String fill(String text, DemoMatters.Case matter) {
        return text.replace("{adj}", outsider())
                .replace("{opp}", outsider())
                .replace("{exp}", "Dr. " + outsider())
                .replace("{wit}", outsider())
                .replace("{jud}", dice.of(Names.OUTSIDERS))
                .replace("{pl}", matter.plaintiff())
                .replace("{body}", dice.of(BODY))
                .replace("{n}", Integer.toString(dice.between(18, 460)));
    }

    private String outsider() {
        return dice.of(Names.GIVEN) + " " + dice.of(Names.OUTSIDERS);
    }

    private static List<Template> read() {
        try (var stream = Objects.requireNonNull(Narratives.class.getResourceAsStream("/demo/narratives.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> {
                        var cells = line.split("\\|", 6);
                        return new Template(
                                cells[0],
                                cells[1],
                                cells[2],
                                Integer.parseInt(cells[3]),
                                Integer.parseInt(cells[4]),
                                cells[5]);
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

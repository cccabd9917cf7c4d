package tenths.connectors.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Ten worked examples of rules that a firm writes itself, as a pack to start from.
public final class OwnRules {
    private static final String FILE = "/rules/own-rules.yaml";

    private OwnRules() {}

    /// The whole pack.
    public static String yaml() {
        return text(FILE);
    }

    static String text(String resource) {
        try (var file = OwnRules.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Each rule as it is written.
    static List<String> each() {
        var yaml = yaml();
        var rules = yaml.substring(yaml.indexOf("rules:\n") + "rules:\n".length());
        return Arrays.stream(rules.split("\n\n")).map(String::stripTrailing).toList();
    }
}

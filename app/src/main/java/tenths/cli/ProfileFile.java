package tenths.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tenths.formats.FormatProfile;
import tenths.formats.Profiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A format profile by the name of one that comes with the product, or from a YAML file.
///
/// A file says only what differs: it may name the profile it starts from as `base`, else it starts from `standard`.
final class ProfileFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ProfileFile() {}

    /// @throws Unusable where there is no such profile or the file is faulty
    static FormatProfile find(String nameOrFile) {
        return Profiles.find(nameOrFile).orElseGet(() -> read(Path.of(nameOrFile)));
    }

    private static FormatProfile read(Path file) {
        if (!Files.isRegularFile(file)) {
            var names = Profiles.all().stream().map(FormatProfile::name).collect(Collectors.joining(", "));
            throw new Unusable("no profile is called " + file + " (there are " + names + "), and no such file exists");
        }
        try {
            var wishes = YAML.readTree(Files.readString(file));
            if (!(wishes instanceof ObjectNode own)) {
                throw new Unusable(file + " is no profile: it must be a list of options");
            }
            var base = own.remove("base");
            var start = base == null ? FormatProfile.standard() : find(base.asString());
            var whole = (ObjectNode) YAML.valueToTree(start);
            merge(whole, own);
            return YAML.treeToValue(whole, FormatProfile.class);
        } catch (JacksonException | IOException faulty) {
            throw new Unusable(
                    file + " is no profile: "
                            + String.valueOf(faulty.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    faulty);
        }
    }

    /// Options within options are merged; lists and maps of codes are replaced as a whole.
    private static void merge(ObjectNode into, ObjectNode from) {
        from.properties().forEach(entry -> {
            var known = into.get(entry.getKey());
            JsonNode wished = entry.getValue();
            if (known instanceof ObjectNode inner && wished instanceof ObjectNode wishes && !inner.isEmpty()) {
                merge(inner, wishes);
            } else {
                into.set(entry.getKey(), wished);
            }
        });
    }
}

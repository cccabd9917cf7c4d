package tenths.connectors.profiles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenths.connectors.packs.Node;
import tenths.formats.BillFormat;
import tenths.formats.FormatProfile;
import tenths.formats.Profiles;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a format profile: a name, the profile it starts from as `base`, and the options in which it differs. Every
/// fault is told at once.
///
/// Lists and maps of codes are replaced as a whole. A profile that says nothing of the extension gets that of its
/// format.
public final class ProfileReader {
    private static final int MOST_CHARACTERS = 100_000;
    private static final String BASE = "base";
    private static final String TEXT_EXTENSION = ".txt";
    private static final String XML_EXTENSION = ".xml";

    /// Beside the PDF of every invoice.
    private static final String CARRIER_EXTENSION = ".facturx.pdf";
    private static final Set<BillFormat> LINES = Set.of(BillFormat.LEDES1998B, BillFormat.LEDES98BI);

    private final Sections sections = new Sections();
    private final Function<String, Optional<FormatProfile>> bases;

    private ProfileReader(Function<String, Optional<FormatProfile>> bases) {
        this.bases = bases;
    }

    /// With the profiles of the product to start from.
    public static ProfileReading read(String yaml) {
        return read(yaml, Profiles::find);
    }

    /// @param bases the profile of a name that `base` may say
    public static ProfileReading read(String yaml, Function<String, Optional<FormatProfile>> bases) {
        if (yaml.length() > MOST_CHARACTERS) {
            return refused(1, "A profile has at most " + MOST_CHARACTERS + " characters.");
        }
        try (var parser = new YAMLMapper().createParser(yaml)) {
            if (parser.nextToken() == null) {
                return refused(1, "The text is empty.");
            }
            return new ProfileReader(bases).profile(Node.of(parser));
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            var message = broken.getOriginalMessage().lines().findFirst().orElse("It is no YAML");
            return refused(at == null ? 1 : Math.max(1, at.getLineNr()), message + ".");
        }
    }

    private static ProfileReading refused(int line, String message) {
        var fault = new ProfileFault(line, "", message, "Write name: value on each line, as the handbook shows.");
        return new ProfileReading.Refused(List.of(fault));
    }

    private ProfileReading profile(Node node) {
        if (!(node instanceof Node.Fields all)) {
            return refused(node.line(), "These are no options.");
        }
        var base = all.list().stream()
                .filter(field -> field.name().equals(BASE))
                .findFirst()
                .map(this::base)
                .orElseGet(FormatProfile::standard);
        var own = new Node.Fields(
                all.line(),
                all.column(),
                all.list().stream().filter(field -> !field.name().equals(BASE)).toList());
        var profile = withExtension(sections.read(own, FormatProfile.class, base, ""), own);
        var faults = sections.faults();
        return faults.isEmpty()
                ? new ProfileReading.Read(profile)
                : new ProfileReading.Refused(faults.stream()
                        .sorted(Comparator.comparingInt(ProfileFault::line))
                        .toList());
    }

    private FormatProfile base(Node.Field field) {
        var name = field.value() instanceof Node.Scalar scalar ? scalar.text() : "";
        return bases.apply(name).orElseGet(() -> {
            var known = Profiles.all().stream().map(FormatProfile::name).collect(Collectors.joining(", "));
            sections.fault(
                    field.line(), BASE, "There is no profile \"" + name + "\".", "Start from one of: " + known + ".");
            return FormatProfile.standard();
        });
    }

    private static FormatProfile withExtension(FormatProfile profile, Node.Fields own) {
        var layout = profile.layout();
        var said = own.list().stream()
                .filter(field -> field.name().equals("layout"))
                .anyMatch(field -> field.value() instanceof Node.Fields options
                        && options.list().stream().anyMatch(each -> each.name().equals("extension")));
        if (said || LINES.contains(profile.format()) || !layout.extension().equals(TEXT_EXTENSION)) {
            return profile;
        }
        return profile.with(new FormatProfile.Layout(
                layout.lineEnding(),
                layout.eitherLineEnding(),
                layout.finalNewline(),
                layout.encoding(),
                profile.format() == BillFormat.FACTURX ? CARRIER_EXTENSION : XML_EXTENSION,
                layout.fileNamePattern(),
                layout.invoicesPerFile()));
    }
}

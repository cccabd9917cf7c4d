package tenths.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tenths.formats.layouts.Layout;
import tenths.formats.layouts.LayoutFault;
import tenths.formats.layouts.LayoutReading;
import tenths.formats.layouts.LayoutReading.Read;
import tenths.formats.layouts.LayoutReading.Refused;
import tenths.formats.layouts.Layouts;

/// A format of the firm's own by the name of an example that comes with the product, or from a YAML file.
final class LayoutFile {
    private static final long MOST_BYTES = 1_000_000;

    private LayoutFile() {}

    /// @throws Unusable where there is no such layout, or with all its faults
    static Layout find(String nameOrFile) {
        return switch (reading(nameOrFile)) {
            case Read(var layout) -> layout;
            case Refused(var faults) ->
                throw new Unusable(nameOrFile + " is no layout:\n"
                        + faults.stream().map(LayoutFault::toString).collect(Collectors.joining("\n")));
        };
    }

    /// @throws Unusable where it cannot be read at all
    static LayoutReading reading(String nameOrFile) {
        return Layouts.read(text(nameOrFile));
    }

    /// @throws Unusable where it cannot be read at all
    static String text(String nameOrFile) {
        return Layouts.example(nameOrFile).orElseGet(() -> read(Path.of(nameOrFile)));
    }

    private static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Unusable("no layout is called " + file + " (there are " + String.join(", ", Layouts.examples())
                    + "), and no such file exists");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unusable(file + " is no layout: it has more than " + MOST_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (MalformedInputException garbled) {
            throw new Unusable(file + " is no layout: it is not written in UTF-8", garbled);
        } catch (IOException failure) {
            throw new Unusable("cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }
}

package tenths.formats.portals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The portals that come with the product.
public final class Portals {
    /// In the order of the handbook; one stands behind the one that it starts from.
    private static final List<String> NAMES = List.of(
            "legal-tracker",
            "counsellink",
            "collaborati",
            "collaborati-client-rules",
            "lawtrac",
            "corridor",
            "brightflag",
            "counselgo",
            "legal-exchange",
            "tymetrix-360",
            "ecounsel",
            "appcoll",
            "strict",
            "loose");

    private static final Map<String, Portal> ALL = read();

    private Portals() {}

    public static List<Portal> all() {
        return List.copyOf(ALL.values());
    }

    /// @param name for example `legal-tracker`
    public static Optional<Portal> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Map<String, Portal> read() {
        Map<String, Portal> portals = new LinkedHashMap<>();
        for (var name : NAMES) {
            portals.put(
                    name,
                    PortalFile.read(
                            name,
                            text(name),
                            base -> Objects.requireNonNull(portals.get(base), base + " must stand before " + name)));
        }
        return portals;
    }

    private static String text(String name) {
        try (var in = Portals.class.getResourceAsStream(name + ".yaml")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package tenths.connectors.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tenths.guidelines.cards.CardPack;

/// The packs that come with the house, to begin a client's guideline from. What each rests on stands in the handbook,
/// house-packs.md.
public final class HousePacks {
    private static final List<String> NAMES = List.of(
            "technology-company",
            "litigation-insurer",
            "defence-summary",
            "university-system",
            "state-risk-office",
            "attorney-general",
            "corporate-procedures",
            "panel-rates");

    private HousePacks() {}

    public static List<CardPack> all() {
        return NAMES.stream().map(HousePacks::read).toList();
    }

    public static Optional<CardPack> find(String name) {
        return NAMES.stream().filter(name::equals).map(HousePacks::read).findFirst();
    }

    private static CardPack read(String name) {
        try (var file = HousePacks.class.getResourceAsStream("/packs/" + name + ".yaml")) {
            var yaml = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return switch (PackReader.read(yaml)) {
                case PackReading.Read(var pack) -> pack;
                case PackReading.Refused(var faults) -> throw new IllegalStateException(name + ": " + faults);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

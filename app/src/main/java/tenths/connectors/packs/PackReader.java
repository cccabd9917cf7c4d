package tenths.connectors.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import tenths.connectors.packs.Reader.Wanted;
import tenths.guidelines.DayOf;
import tenths.guidelines.cards.CardPack;
import tenths.guidelines.cards.RuleCard;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a guideline pack: name, version, from, document, and rules with kind, severity, clause, page, quote and
/// parameters. Every fault is told at once.
public final class PackReader {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Set<String> PACK =
            new TreeSet<>(Set.of("name", "version", "from", "document", "dayOf", "rules"));

    private final Reader reader = new Reader();
    private final Passage passage;
    private final List<ExamplesShown> shown = new ArrayList<>();

    private PackReader(String yaml) {
        passage = Passage.of(yaml);
    }

    public static PackReading read(String yaml) {
        return trial(yaml).reading();
    }

    /// The same with what its examples showed.
    public static PackTrial trial(String yaml) {
        var shown = new ArrayList<ExamplesShown>();
        var reading = read(yaml, (packs, node) -> {
            var pack = packs.pack(node);
            shown.addAll(packs.shown);
            return pack;
        });
        return new PackTrial(reading, shown);
    }

    /// The pack with one rule as it could be instead; a fault where it has no such rule.
    public static PackReading read(String yaml, RuleChange change) {
        return switch (read(yaml)) {
            case PackReading.Read(var pack) -> change.on(pack);
            case PackReading.Refused refused -> refused;
        };
    }

    /// The card of a single rule.
    ///
    /// @param document title of the document that it is about
    /// @throws IllegalArgumentException naming every fault
    public static RuleCard card(String yaml, String document) {
        var cards = new ArrayList<RuleCard>();
        var reading = read(yaml, (packs, node) -> {
            packs.cards(document).card(node).ifPresent(cards::add);
            return new PackReading.Refused(packs.reader.faults());
        });
        if (cards.isEmpty()) {
            reading.orThrow();
        }
        return cards.getFirst();
    }

    private static PackReading read(String yaml, BiFunction<PackReader, Node, PackReading> reads) {
        if (yaml.length() > MOST_CHARACTERS) {
            return refused(1, 1, "a pack has at most " + MOST_CHARACTERS + " characters");
        }
        try (var parser = new YAMLMapper().createParser(yaml)) {
            if (parser.nextToken() == null) {
                return refused(1, 1, "the file is empty");
            }
            return reads.apply(new PackReader(yaml), Node.of(parser));
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            return refused(
                    at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr(), broken.getOriginalMessage());
        }
    }

    private static PackReading refused(int line, int column, String message) {
        var fault = new PackFault(line, column, "pack", message, "write YAML as the handbook shows");
        return new PackReading.Refused(List.of(fault));
    }

    private PackReading pack(Node node) {
        var fields = reader.fields(node, "pack", PACK);
        var name = reader.value(node, fields, new Wanted<>("name", text -> text, "", "a name such as plain-client"));
        var version = reader.value(node, fields, new Wanted<>("version", PackReader::positive, 1, "1, 2, 3 ..."));
        var from = reader.value(
                node, fields, new Wanted<>("from", LocalDate::parse, LocalDate.MIN, "a date such as 2026-01-01"));
        var document =
                reader.value(node, fields, new Wanted<>("document", text -> text, "", "the title of the document"));
        var dayOf = reader.optional(fields, new Wanted<>("dayOf", PackReader::dayOf, DayOf.BILL, "bill or work"));
        var cards = new ArrayList<RuleCard>();
        if (fields.get("rules") instanceof Node.Items items) {
            var rules = cards(document);
            items.list().forEach(item -> rules.card(item).ifPresent(cards::add));
        } else {
            reader.fault(node, "rules", "there is no list of rules", "write rules: and one item for each");
        }
        return reader.faults().isEmpty()
                ? new PackReading.Read(new CardPack(name, version, from, document, dayOf, cards))
                : new PackReading.Refused(reader.faults());
    }

    private CardReader cards(String document) {
        return new CardReader(reader, document, new CustomRules(reader, passage), shown);
    }

    private static int positive(String text) {
        var number = Integer.parseUnsignedInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("not from 1: " + text);
        }
        return number;
    }

    private static DayOf dayOf(String text) {
        return DayOf.valueOf(lower(text).toUpperCase(Locale.ROOT));
    }

    /// Words of a pack are written small.
    static String lower(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not in small letters: " + text);
        }
        return text;
    }
}

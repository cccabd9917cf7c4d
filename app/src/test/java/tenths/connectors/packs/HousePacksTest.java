package tenths.connectors.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.connectors.cases.BillCase;
import tenths.connectors.cases.BillReader;
import tenths.connectors.cases.CaseReading;
import tenths.guidelines.Judge;
import tenths.guidelines.cards.RuleCard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The packs that come with the house, each rule on a bill that must be flagged and on one that must not.
@NullMarked
class HousePacksTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String BILL = """
            {"client": "C1", "matter": {"id": "M1", "opened": "2026-03-01"}, "currency": "USD",
             "invoice": {"number": "77", "date": "2026-04-02", "periodStart": "2026-03-01", "periodEnd": "2026-03-31"},
             "lines": [], "history": []}
            """;
    private static final String FEE = """
            {"type": "fee", "timekeeper": "AB", "class": "ASSOC", "date": "2026-03-05", "rate": "185.00",
             "task": "L330", "activity": "A104", "expense": null}
            """;
    private static final String EXPENSE = """
            {"type": "expense", "date": "2026-03-05"}
            """;

    static List<JsonNode> cases() throws IOException {
        try (var file = HousePacksTest.class.getResourceAsStream("/packs/cases.jsonl")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(line -> JSON.readTree(line)).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_rule_flags_what_it_must_and_nothing_else(JsonNode told) {
        var pack = HousePacks.find(told.path("pack").asString()).orElseThrow().pack();
        var judged = bill(told);
        var rule = told.path("rule").asString();
        var flagged = pack.rules().stream()
                .filter(each -> each.source().name().equals(rule))
                .findFirst()
                .orElseThrow()
                .check(judged.bill(), judged.around());
        assertThat(!flagged.isEmpty())
                .as(told.toString())
                .isEqualTo(told.path("flagged").asBoolean());
        assertThat(Judge.judge(pack, judged.bill(), judged.around())).containsAll(flagged);
    }

    private static BillCase bill(JsonNode told) {
        var bill = (ObjectNode) JSON.readTree(BILL);
        told.properties().stream()
                .filter(field -> !Set.of("pack", "rule", "flagged", "lines").contains(field.getKey()))
                .forEach(field -> bill.set(field.getKey(), field.getValue()));
        var lines = (ArrayNode) bill.path("lines");
        for (var line : told.path("lines")) {
            var full =
                    (ObjectNode) JSON.readTree(line.path("type").asString("fee").equals("fee") ? FEE : EXPENSE);
            full.put("id", Integer.toString(lines.size() + 1));
            line.properties().forEach(field -> full.set(field.getKey(), field.getValue()));
            lines.add(full);
        }
        return switch (BillReader.read(bill.toString(), TODAY)) {
            case CaseReading.Read(var read) -> read;
            case CaseReading.Refused(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    @Test
    void every_rule_of_eight_packs_has_a_case_each_way() throws IOException {
        var tried = new HashSet<String>();
        for (var told : cases()) {
            tried.add(told.path("pack").asString() + "/" + told.path("rule").asString() + "/"
                    + told.path("flagged").asBoolean());
        }
        var packs = HousePacks.all();
        assertThat(packs).hasSize(8);
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(packs.stream()
                        .flatMap(pack -> pack.cards().stream()
                                .map(RuleCard::name)
                                .map(name -> pack.name() + "/" + name)
                                .flatMap(name -> Stream.of(name + "/true", name + "/false")))
                        .toList());
    }

    @Test
    void a_pack_is_read_back_as_it_was_written_and_quotes_a_few_words_only() {
        for (var pack : HousePacks.all()) {
            assertThat(PackReader.read(PackWriter.write(pack))).isEqualTo(new PackReading.Read(pack));
            assertThat(pack.cards()).allSatisfy(card -> {
                assertThat(card.clause().quote().split(" ")).hasSizeLessThanOrEqualTo(7);
                assertThat(PackReader.card(PackWriter.write(card), pack.document()))
                        .isEqualTo(card);
            });
        }
    }
}

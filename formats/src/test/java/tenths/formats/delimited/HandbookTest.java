package tenths.formats.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.formats.ledes98b.Ledes98b;
import tenths.formats.ledes98bi.Ledes98bi;

@NullMarked
class HandbookTest {
    static List<Standard> standards() {
        return List.of(Ledes98b.STANDARD, Ledes98bi.STANDARD);
    }

    @ParameterizedTest
    @MethodSource("standards")
    void every_code_has_its_anchor(Standard standard) {
        var pages = standard == Ledes98b.STANDARD ? Ledes98b.pages() : Ledes98bi.pages();
        var page = pages.get("errors/" + standard.names().page() + ".md");
        for (var complaint : Complaint.values()) {
            for (var field : complaint.places(standard)) {
                assertThat(page).contains("<a id=\"" + complaint.code(standard, field) + "\"></a>");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("standards")
    void the_fields_are_numbered_in_their_order(Standard standard) {
        for (var i = 0; i < standard.fields().size(); i++) {
            assertThat(standard.fields().get(i).number()).isEqualTo(i + 1);
        }
        assertThat(Map.of(Ledes98b.STANDARD, 24, Ledes98bi.STANDARD, 52))
                .containsEntry(standard, standard.fields().size());
    }
}

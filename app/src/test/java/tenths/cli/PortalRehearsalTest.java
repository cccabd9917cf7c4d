package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class PortalRehearsalTest {
    private static final Path KIT = Path.of("..", "conformance", "portals");

    @TempDir
    private Path folder = Path.of("unset");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_bill_that_the_portal_takes_has_exit_code_0_and_one_that_it_refuses_1() {
        assertThat(rehearse("legal-tracker", "good/legal-tracker.txt")).isEqualTo(Main.FINE);
        assertThat(rehearse("legal-tracker", "bad/legal-tracker-rate.txt")).isEqualTo(Main.FINE);
        assertThat(rehearse("legal-tracker", "bad/legal-tracker-arithmetic.txt"))
                .isEqualTo(Main.FINDINGS);
    }

    @Test
    void tells_people_the_portals_number_the_place_and_the_fix() {
        rehearse("legal-tracker", "bad/legal-tracker-arithmetic.txt");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("refused by Legal Tracker")
                .contains("refused line 4 LINE_ITEM_TOTAL 006")
                .contains("The line does not add up. The total is 222.01; the printed numbers come to 222.00.")
                .contains("Compute the total from the printed numbers.  [arithmetic] [S]")
                .contains("unknown Whether 006 compares exactly or to the cent");
    }

    @Test
    void gives_programs_one_object_per_file() {
        rehearse("legal-tracker", "bad/legal-tracker-rate.txt", "--json");
        var tree = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(tree.get("outcome").asString()).isEqualTo("flagged");
        assertThat(tree.get("portal").asString()).isEqualTo("legal-tracker");
        var finding = tree.get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("rate");
        assertThat(finding.get("number").isNull()).isTrue();
        assertThat(finding.get("line").asInt()).isEqualTo(4);
        assertThat(finding.get("fieldName").asString()).isEqualTo("LINE_ITEM_UNIT_COST");
        assertThat(finding.get("source").asString()).isEqualTo("[S]");
        assertThat(tree.get("unknown").get(0).get("rule").isNull()).isTrue();
    }

    @Test
    void without_a_register_says_which_checks_could_not_be_made() {
        var file = KIT.resolve("good/legal-exchange.txt").toString();
        assertThat(Main.run(out, err, "check", "--portal", "legal-exchange", file))
                .isEqualTo(Main.FINE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("unknown It is not known which budgets the portal has.  [budget]");
    }

    @Test
    void a_profile_may_name_the_portal_of_the_client() throws IOException {
        var profile = folder.resolve("northgate.yaml");
        Files.writeString(profile, "name: northgate\nportal: legal-tracker\n");
        assertThat(ProfileFile.find(profile.toString()).portal()).isEqualTo("legal-tracker");
        Files.writeString(profile, "name: northgate\n");
        assertThat(ProfileFile.find(profile.toString()).portal()).isEmpty();
    }

    @Test
    void what_cannot_be_used_is_told_with_its_place_and_has_exit_code_2() throws IOException {
        assertThat(rehearse("no-such-portal", "good/legal-tracker.txt")).isEqualTo(Main.UNUSABLE);
        assertThat(rehearse("legal-tracker", "good/no-such-file.txt")).isEqualTo(Main.UNUSABLE);
        var register = folder.resolve("register.yaml");
        Files.writeString(register, "today: soon\nmatter: []\n");
        var file = KIT.resolve("good/legal-tracker.txt").toString();
        assertThat(Main.run(out, err, "check", "--portal", "strict", "--register", register.toString(), file))
                .isEqualTo(Main.UNUSABLE);
        assertThat(Main.run(out, err, "check", "--register", register.toString(), file))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no portal is called no-such-portal", "no such file", "line 1", "line 2", "--portal");
    }

    private int rehearse(String portal, String file, String... more) {
        var words = new String[6 + more.length];
        words[0] = "check";
        words[1] = "--portal";
        words[2] = portal;
        words[3] = "--register";
        words[4] = KIT.resolve("register.yaml").toString();
        words[5] = KIT.resolve(file).toString();
        System.arraycopy(more, 0, words, 6, more.length);
        return Main.run(out, err, words);
    }
}

package tenths.connectors.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.formats.BillFormat;
import tenths.formats.FormatProfile;
import tenths.formats.Profiles;

@NullMarked
class ProfileReaderTest {
    private static final String HEAD = """
            # Options of a format profile

            Written by the tests from the profiles themselves; do not edit. A profile says only what differs from the
            one that it names as `base`. How profiles are kept and tried: formats.md.

            | Option | Values | Standard | Meaning |
            |---|---|---|---|
            """;

    static List<FormatProfile> products() {
        return Profiles.all();
    }

    @ParameterizedTest
    @MethodSource("products")
    void the_whole_text_of_a_profile_reads_back_as_the_same_profile(FormatProfile profile) {
        assertThat(ProfileReader.read(ProfileText.whole(profile)).orThrow()).isEqualTo(profile);
    }

    @Test
    void the_whole_text_keeps_quotes_codes_and_numbers_and_does_not_depend_on_the_order_of_a_map() {
        var one = ProfileReader.read("""
                name: northgate
                base: strict
                ids: {clientId: PORTAL, portalClientId: 'N "1": #7', clientMatterIdByMatter: {M2: "b", M1: "é|x"}}
                numbers: {increment: 0.25, tolerance: 0.010}
                codes: {map: {L110: X1, L120: X2}, denied: [A111, "E124"]}
                """).orThrow();
        var other = ProfileReader.read("""
                name: northgate
                base: strict
                codes: {map: {L120: X2, L110: X1}, denied: [A111, E124]}
                numbers: {tolerance: 0.010, increment: 0.25}
                ids: {clientMatterIdByMatter: {M1: "é|x", M2: "b"}, portalClientId: 'N "1": #7', clientId: PORTAL}
                """).orThrow();
        assertThat(ProfileText.whole(one)).isEqualTo(ProfileText.whole(other));
        assertThat(ProfileReader.read(ProfileText.whole(one)).orThrow()).isEqualTo(one);
        assertThat(one.numbers().increment()).isEqualTo(new BigDecimal("0.25"));
        assertThat(one.ids().invoiceNumberMax()).as("from strict").isEqualTo(10);
    }

    @Test
    void every_fault_is_told_at_once_with_its_line_and_repair() {
        var reading = ProfileReader.read("""
                name: Not A Name
                base: nonsense
                format: LEDES99
                layout:
                  lineEnding: CR
                  extension: .pdf
                  colour: red
                numbers:
                  unitDecimals: 7
                  increment: -1
                  rateDecimals: two
                codes:
                  taskSets: [litigation_aba, nonsense]
                international: yes
                text:
                  letters: REFUSE
                  letters: TRANSLITERATE
                """);
        assertThat(reading).isInstanceOfSatisfying(ProfileReading.Refused.class, refused -> {
            var faults = refused.faults();
            assertThat(faults.stream().map(fault -> fault.line() + " " + fault.option()))
                    .containsExactly(
                            "1 name",
                            "2 base",
                            "3 format",
                            "5 layout.lineEnding",
                            "6 layout.extension",
                            "7 layout.colour",
                            "11 numbers.rateDecimals",
                            "13 codes.taskSets",
                            "14 international",
                            "17 text.letters");
            assertThat(faults).allSatisfy(fault -> assertThat(fault.repair()).isNotBlank());
        });
    }

    @Test
    void values_that_cannot_stand_are_each_told_at_their_own_line() {
        var reading = ProfileReader.read("""
                name: northgate
                numbers:
                  unitDecimals: 7
                  increment: -1
                ids:
                  clientId: PORTAL
                  invoiceNumberPattern: "[0-9"
                """);
        assertThat(faults(reading).stream().map(ProfileFault::toString))
                .containsExactly(
                        "line 3, numbers.unitDecimals: It cannot stand so: decimals are 0 to 4, not 7. Correct it.",
                        "line 4, numbers.increment: It cannot stand so: the increment is negative: -1. Correct it.",
                        "line 6, ids.clientId: It cannot stand so: clientId PORTAL needs a portalClientId. Correct it.",
                        "line 7, ids.invoiceNumberPattern: It cannot stand so: invoiceNumberPattern:"
                                + " Unclosed character class. Correct it.");
    }

    private static List<ProfileFault> faults(ProfileReading reading) {
        return reading instanceof ProfileReading.Refused(var faults) ? faults : List.of();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | The text is empty
            - a                     | no options
            just words              | no options
            a: [                    | while parsing
            name: &a x\tb: *c\\n    | line 1
            """)
    void what_is_no_profile_is_refused_in_words(String text, String words) {
        assertThat(ProfileReader.read(text))
                .isInstanceOfSatisfying(
                        ProfileReading.Refused.class,
                        refused -> assertThat(refused.faults().getFirst().toString())
                                .containsIgnoringCase(words));
    }

    @Test
    void an_xml_profile_that_says_nothing_of_the_extension_is_named_xml() {
        assertThat(extension("name: a\nformat: LEDESXML21")).isEqualTo(".xml");
        assertThat(extension("name: a\nformat: LEDESXML21\nlayout: {extension: .ebi}"))
                .isEqualTo(".ebi");
        assertThat(extension("name: a\nformat: LEDESXML21\nlayout: {extension: .txt}"))
                .isEqualTo(".txt");
        assertThat(extension("name: a\nformat: LEDES98BI")).isEqualTo(".txt");
    }

    private static String extension(String yaml) {
        return ProfileReader.read(yaml).orThrow().layout().extension();
    }

    @Test
    void a_profile_names_the_portal_of_its_client_and_its_whole_text_keeps_it() {
        var xml = ProfileReader.read("name: northgate\nformat: LEDESXML21\nportal: legal-tracker\n")
                .orThrow();
        assertThat(xml.portal()).isEqualTo("legal-tracker");
        assertThat(ProfileText.whole(xml)).contains("\nportal: \"legal-tracker\"\n");
        assertThat(ProfileReader.read(ProfileText.whole(xml)).orThrow()).isEqualTo(xml);
        assertThat(ProfileReader.read("name: northgate\nportal: \"\"\n")
                        .orThrow()
                        .portal())
                .isEmpty();
    }

    @Test
    void a_text_older_than_portals_reads_as_a_client_without_one() {
        var older = ProfileText.whole(FormatProfile.standard()).replaceFirst("(?m)^portal:.*\n", "");
        assertThat(older).doesNotContain("portal:");
        assertThat(ProfileReader.read(older).orThrow()).isEqualTo(FormatProfile.standard());
    }

    @Test
    void a_portal_that_nobody_knows_is_a_fault_at_its_line_with_the_name_that_is_near() {
        assertThat(faults(ProfileReader.read("name: northgate\nportal: legal-traker\n")))
                .extracting(ProfileFault::toString)
                .containsExactly("line 2, portal: No portal is called legal-traker. Did you mean legal-tracker?");
        assertThat(faults(ProfileReader.read("name: northgate\n\nportal: zzz\n")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(3);
                    assertThat(fault.repair()).contains("legal-tracker", "strict", "loose");
                });
    }

    @Test
    void says_what_changed_between_two_profiles() {
        var after = ProfileReader.read("name: standard\nformat: LEDES98BI\nnumbers: {rounding: EXACT_4}")
                .orThrow();
        assertThat(ProfileText.differences(FormatProfile.standard(), after).toString())
                .isEqualTo("{format=[LEDES1998B, LEDES98BI], numbers.rounding=[HALF_UP_CENTS, EXACT_4]}");
    }

    @Test
    void the_page_of_options_is_fresh_and_explains_every_one() throws IOException {
        var standard = ProfileText.options(FormatProfile.standard());
        assertThat(Meanings.OF.keySet()).containsExactlyElementsOf(standard.keySet());
        var fresh = Option.all().stream()
                .map(option -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                option.name(),
                                String.join(" ", option.choices()),
                                shown(standard.getOrDefault(option.name(), "")),
                                option.meaning()))
                .collect(Collectors.joining("", HEAD, ""));
        var page = Path.of("..", "docs", "handbook", "profile-options.md");
        if ("write".equals(System.getProperty("tenths.handbook"))) {
            Files.writeString(page, fresh);
        }
        assertThat(page).as("run the test with -Dtenths.handbook=write").hasContent(fresh);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    @Test
    void choices_are_those_of_the_format() {
        assertThat(Option.find("format").orElseThrow().choices())
                .hasSize(BillFormat.values().length)
                .contains("LEDESXML22");
    }
}

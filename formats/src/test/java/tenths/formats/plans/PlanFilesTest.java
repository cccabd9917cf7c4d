package tenths.formats.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tenths.Cases;
import tenths.formats.FileFinding;
import tenths.formats.HandbookPages;

/// Files of timekeepers and budgets: written, read back, checked, and described from one table each.
@NullMarked
class PlanFilesTest {
    private static final Path SCHEMAS = Path.of("src", "main", "resources", "tenths", "formats", "plans");
    private static final Path GOLDEN = Path.of("..", "conformance", "plans");

    /// Each complaint, and one change to a good file that it must be told of.
    private static final String FAULTS = """
            BUDGET      | MALFORMED       | </budget_item>                | </budget>
            BUDGET      | ROOT            | ledesxmlbudget                | ledesxmlplan
            BUDGET      | NOT-OURS        | provisional="tenths-1"        | made="elsewhere"
            BUDGET      | UNKNOWN-ELEMENT | <units>4</units>              | <effort>4</effort>
            BUDGET      | REPEATED        | <currency>                    | <currency>EUR</currency><currency>
            BUDGET      | REQUIRED        | <matter_name>Doe v. Harbor</matter_name> | <matter_name/>
            BUDGET      | DATE            | <budget_date>2026-07-01       | <budget_date>2026-02-30
            BUDGET      | NUMBER          | 15000.00</total_amount>       | 15,000.00</total_amount>
            BUDGET      | CURRENCY        | <currency>USD                 | <currency>US$
            BUDGET      | TOTAL           | <units>4</units>              | <units>5</units>
            BUDGET      | SUM             | <budget_total>17692.50        | <budget_total>17692.51
            BUDGET      | PERIOD          | <end_date>2027-01-01          | <end_date>2026-01-01
            TIMEKEEPERS | DUPLICATE       | <tk_id>522                    | <tk_id>417
            TIMEKEEPERS | REQUIRED        | <tk_level>PARALG</tk_level>   |
            TIMEKEEPERS | NUMBER          | <tk_rate>185.00               | <tk_rate>185.00001
            """;

    @ParameterizedTest
    @EnumSource(PlanKind.class)
    void writes_the_golden_file_byte_for_byte_and_finds_nothing_in_it(PlanKind kind) throws IOException {
        var golden = GOLDEN.resolve(PlanPages.file(kind) + ".xml");
        var file = PlanFiles.sample(kind);
        if ("write".equals(System.getProperty("tenths.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, file);
        }
        assertThat(golden).hasBinaryContent(file);
        assertThat(PlanKind.of(Arrays.copyOf(file, Math.min(file.length, PlanKind.PEEK))))
                .contains(kind);
        assertThat(PlanFiles.check(kind, file).findings()).isEmpty();
        assertThat(PlanFiles.check(kind, file).lines()).isGreaterThan(1);
    }

    @Test
    void any_file_reads_back_equal_and_passes_its_schema() {
        Cases.check(Cases.times(200), random -> {
            var people = PlanFiles.anyTimekeepers(random);
            var budget = PlanFiles.anyBudget(random);
            try {
                assertThat(TimekeeperFile.read(new ByteArrayInputStream(PlanFiles.bytes(people)))
                                .good())
                        .containsExactly(people);
                assertThat(BudgetFile.read(new ByteArrayInputStream(PlanFiles.bytes(budget)))
                                .good())
                        .containsExactly(budget);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            assertThatCode(() -> validate(PlanKind.TIMEKEEPERS, PlanFiles.bytes(people)))
                    .doesNotThrowAnyException();
            assertThatCode(() -> validate(PlanKind.BUDGET, PlanFiles.bytes(budget)))
                    .doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', emptyValue = "", textBlock = FAULTS)
    void finds_the_fault(PlanKind kind, String complaint, String good, @Nullable String bad) {
        var file = new String(PlanFiles.sample(kind), StandardCharsets.UTF_8);
        assertThat(file).contains(good);
        var damaged = file.replaceFirst(Pattern.quote(good), bad == null ? "" : bad.replace("$", "\\$"));
        assertThat(PlanFiles.check(kind, damaged.getBytes(StandardCharsets.UTF_8))
                        .findings())
                .extracting(FileFinding::code)
                .contains(kind.codes() + "-" + complaint);
    }

    @Test
    void every_complaint_is_shown_by_a_fault() {
        var shown = FAULTS.lines().map(line -> line.split("\\|")[1].strip()).collect(Collectors.toSet());
        shown.addAll(Set.of("NO-ITEMS", "TOO-MANY"));
        assertThat(new TreeSet<>(shown))
                .isEqualTo(Arrays.stream(PlanComplaint.values())
                        .map(complaint -> complaint.name().replace('_', '-'))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void a_file_without_items_or_with_too_many_is_refused() {
        var head = "<ledesxmltimekeeper provisional=\"tenths-1\">";
        var item = "<timekeeper><tk_id>1</tk_id></timekeeper>";
        assertThat(codes(head + "</ledesxmltimekeeper>")).contains("LXTK-NO-ITEMS");
        assertThat(codes(head + item.repeat(50_002) + "</ledesxmltimekeeper>")).contains("LXTK-TOO-MANY");
    }

    @Test
    void follows_nothing_that_a_file_points_to() {
        var file = "<!DOCTYPE ledesxmltimekeeper [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<ledesxmltimekeeper provisional=\"tenths-1\"><lf_name>&x;</lf_name></ledesxmltimekeeper>";
        assertThat(codes(file)).contains("LXTK-MALFORMED");
    }

    private static List<String> codes(String file) {
        return PlanFiles.check(PlanKind.TIMEKEEPERS, file.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .map(FileFinding::code)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(PlanKind.class)
    void the_schema_is_made_from_the_table(PlanKind kind) throws Exception {
        HandbookPages.checkOne(SCHEMAS.resolve(PlanPages.file(kind) + ".xsd"), kind.schema());
        validate(kind, PlanFiles.sample(kind));
    }

    private static void validate(PlanKind kind, byte[] file) throws Exception {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.newSchema(new StreamSource(new StringReader(kind.schema())))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    @Test
    void the_pages_are_fresh() {
        HandbookPages.check(PlanKind.pages());
    }
}

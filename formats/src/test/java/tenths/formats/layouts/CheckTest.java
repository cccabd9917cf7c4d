package tenths.formats.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.Cases;
import tenths.formats.FileFinding;

/// Each planted fault is told with its line, its column and its name.
@NullMarked
class CheckTest {
    private static List<String> found(String layout, String file) {
        return Bills.check(Bills.example(layout), file).findings().stream()
                .map(CheckTest::place)
                .toList();
    }

    private static String place(FileFinding finding) {
        return finding.code().replace("LAYOUT-", "") + " " + finding.line()
                + (finding.field() == 0 ? "" : " " + finding.field() + " " + finding.fieldName());
    }

    private static String sample(String layout) {
        return Bills.text(Bills.example(layout), Bills.sample());
    }

    private static String damaged(String layout, String right, String wrong) {
        assertThat(sample(layout)).contains(right);
        return sample(layout).replace(right, wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "carrier-csv | FEE,417,ASSOC,L110,A104,0.40 | FEE,417,ASSOC,L110,A104,0.4 | SPELLING 2 12 Units",
                "carrier-csv | 10/06/2025,1,09/03/2025 | 10/06/2025,1,13/03/2025 | SPELLING 2 6 Service Date",
                "carrier-csv | 25100417,10/06/2025,2 | ,10/06/2025,2 | BLANK 3 3 Invoice Number",
                "carrier-csv | 222.00,Prepare | 222.00,+Prepare | FORMULA 3 16 Description",
                "carrier-csv | 222.00,Prepare | 222.00,Pre\"pare | QUOTE 3",
                "carrier-csv | 222.00,Prepare | 222.00,extra,Prepare | COLUMN-COUNT 3",
                "carrier-csv | Line,Service Date | Line,Work Date | COLUMN-NAMES 1",
                "carrier-csv | FEE,417,ASSOC,L110 | FEE,417,ASSOC,L11000 | TOO-LONG 2 10 Code",
                "carrier-csv | Index medical | Index médical | ENCODING 5",
                "mainframe | HDR591234567 | HDR59-234567 | ``",
                "mainframe | HDR5 | HDX5 | STRANGE 1,MISSING 2," + "COUNT 9 3 Records",
                "mainframe | TRL000007 | TRL000008 | COUNT 9 2 Details",
                "mainframe | TRL000007000009 | TRL000007000010 | COUNT 9 3 Records",
                "mainframe | 00000000022200PREPARE | 00000000022300PREPARE | SUM 9 5 Amount",
                "mainframe | DTL000001 | DTL   001 | SPELLING 2 2 Line",
                "mainframe | DTL000001 | DTL00001 | WIDTH 2,SUM 9 4 Units,SUM 9 5 Amount",
                "task-summary | <Code>L110</Code> | <Code>L110</Code><Note>x</Note> | STRANGE 4",
                "task-summary | <Number>25100417</Number> | <Number/> | BLANK 3 1 Number",
                "task-summary | <Date>2025-10-06</Date> | `` | MISSING 3 2 Date",
                "task-summary | <Tasks>4</Tasks> | <Tasks>5</Tasks> | COUNT 8 1 Tasks",
                "task-summary | <Total>28.50</Total> | <Total>28.40</Total> | SUM 8 3 Total",
                "task-summary | encoding=\"UTF-8\" | encoding=\"US-ASCII\" | ENCODING 1",
                "task-summary | <Totals> | <Totals a=\"b\"> | STRANGE 8",
                "task-summary | </TaskSummary> | `` | NOT-XML 10",
                "task-summary | urn:example:task-summary | urn:example:other | STRANGE 2",
                "timekeepers | \"lines\":\"3\" | \"lines\":3 | SPELLING 4 5 lines",
                "timekeepers | \"fees\":\"740.75\" | \"fees\":\"740.76\" | SUM 8 2 fees",
                "timekeepers | \"id\":\"417\" | \"id\":null | SPELLING 4 1 id",
                "timekeepers | \"id\":\"417\" | \"id\":[1] | STRANGE 4,MISSING 4 1 id,SUM 8 2 fees",
                "timekeepers | \"timekeepers\":[ | \"timekeeper\":[ | STRANGE 3,COUNT 8 1 timekeepers,"
                        + "SUM 8 2 fees",
                "timekeepers | \"lines\":\"3\" | \"id\":\"3\" | NOT-JSON 4,MISSING 2",
            })
    void each_planted_fault_is_told_with_its_place(String layout, String right, String wrong, String places) {
        var file = damaged(layout.strip(), right, wrong);
        var wanted = places.isEmpty() ? List.<String>of() : List.of(places.split(","));
        assertThat(found(layout.strip(), file)).isEqualTo(wanted);
    }

    @Test
    void line_ends_and_the_end_of_the_file_are_as_the_layout_says() {
        var file = sample("mainframe");
        assertThat(found("mainframe", file.replaceFirst("\r\n", "\n"))).containsExactly("LINE-ENDING 1");
        assertThat(found("mainframe", file + file)).contains("ORDER 10", "ORDER 11");
        assertThat(found("spreadsheet", sample("spreadsheet").substring(1))).containsExactly("BYTE-ORDER-MARK 1");
        assertThat(found("spreadsheet", sample("spreadsheet").stripTrailing())).containsExactly("FINAL-NEWLINE 8");
        assertThat(found("mainframe", "")).contains("EMPTY 0");
    }

    @Test
    void records_stand_in_the_order_of_the_layout() {
        var lines = sample("mainframe").lines().toList();
        var swapped = new ArrayList<>(lines);
        swapped.set(0, lines.get(1));
        swapped.set(1, lines.get(0));
        assertThat(found("mainframe", String.join("\r\n", swapped) + "\r\n")).containsExactly("MISSING 1", "ORDER 2");
        assertThat(found("mainframe", String.join("\r\n", lines.subList(0, 8)) + "\r\n"))
                .containsExactly("MISSING 8");
    }

    @Test
    void an_entity_is_neither_expanded_nor_fetched() {
        var bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b SYSTEM 'file:///etc/passwd'>]>\n";
        var file = sample("task-summary").replace("?>\n", "?>\n" + bomb).replace("Doe v. Harbor", "&b;&a;");
        assertThat(Bills.check(Bills.example("task-summary"), file).findings())
                .isNotEmpty()
                .noneSatisfy(finding -> assertThat(finding.message()).contains("root:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"carrier-csv", "mainframe", "task-summary", "spreadsheet", "timekeepers"})
    @Timeout(60)
    void no_damage_to_a_file_is_more_than_a_finding(String name) {
        var layout = Bills.example(name);
        var good = Bills.write(layout, Bills.sample());
        Cases.check(1_000, random -> {
            var file = good.clone();
            for (var i = random.nextInt(1, 5); i > 0; i--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            var cut = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
            assertThat(Bills.check(layout, cut).findings().size()).isLessThanOrEqualTo(Findings.MOST + 1);
        });
    }

    @Test
    void a_file_full_of_faults_is_told_in_part() {
        var file = "DTL\r\n".repeat(5_000);
        var findings = Bills.check(Bills.example("mainframe"), file).findings();
        assertThat(findings).hasSize(Findings.MOST + 1);
        assertThat(findings.getLast().code()).isEqualTo("LAYOUT-MORE");
    }

    @Test
    void a_disk_that_fails_is_no_fault_of_the_file() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                return read();
            }
        };
        for (var name : Layouts.examples()) {
            assertThatThrownBy(() -> Bills.example(name).check(broken)).hasMessage("the disk is gone");
        }
    }

    @Test
    void the_report_counts_the_lines_of_the_bill() {
        var report = Bills.check(Bills.example("mainframe"), sample("mainframe").getBytes(StandardCharsets.UTF_8));
        assertThat(report.format()).isEqualTo("mainframe");
        assertThat(report.invoices()).isEqualTo(1);
        assertThat(report.lines()).isEqualTo(7);
    }
}

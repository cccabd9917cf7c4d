package tenths.formats.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.Cases;
import tenths.formats.layouts.LayoutReading.Read;
import tenths.formats.layouts.LayoutReading.Refused;

@NullMarked
class LayoutReaderTest {
    private static final String GOOD = """
            name: plain
            file:
              name: invoice.number + '.txt'
            delimited:
              columnNames: false
            records:
              - name: row
                rows: line
                columns:
                  - {name: Amount, value: line.net, type: money}
            """;

    private static List<LayoutFault> faults(String yaml) {
        return switch (Layouts.read(yaml)) {
            case Read _ -> List.of();
            case Refused(var faults) -> faults;
        };
    }

    @Test
    void tells_every_fault_at_once_with_line_column_field_and_repair() {
        var yaml = """
                name: Bad Name
                version: 0
                file:
                  name: invoice.date
                  encoding: ebcdic
                  colour: red
                delimited:
                  separator: ab
                records:
                  - name: row
                    rows: lines
                    columns:
                      - {name: Amount, value: line.nett, type: money}
                      - {name: Text, type: money, value: invoice.number}
                      - {name: Sum, sum: row.Amount}
                      - {name: Twice, value: "upper(invoice.number) + uper('x')", width: 5}
                """;
        assertThat(faults(yaml))
                .extracting(LayoutFault::toString)
                .containsExactly(
                        "line 1, column 7, name: 'Bad Name' is no name; write small letters, digits and dashes",
                        "line 2, column 10, version: '0' cannot be read; write a whole number from 1 to 1000000",
                        "line 4, column 9, file.name: it is date, not text; make text of it with text() or date()",
                        "line 5, column 13, file.encoding: 'ebcdic' cannot be read;"
                                + " write one of us-ascii, windows-1252, utf-8",
                        "line 6, column 3, file.colour: unknown name;"
                                + " use one of byteOrderMark, encoding, finalNewline, letters, lineEnding, name",
                        "line 8, column 14, delimited.separator: this cannot hold values apart;"
                                + " write one of , ; | or \"\\t\"",
                        "line 11, column 11, records[1].rows: 'lines' cannot be read;"
                                + " write one of line, task, timekeeper, invoice",
                        "line 13, column 31, records[1].columns[1].value: there is no word 'line.nett'; use one of "
                                + wordsOfAnInvoice(),
                        "line 14, column 42, records[1].columns[2].value: the column is money, but its value is text;"
                                + " write a value that is money, or type: text",
                        "line 15, column 26, records[1].columns[3].sum: no record above has a column"
                                + " of numbers 'row.Amount';"
                                + " put it into a record below those that it sums",
                        "line 16, column 59, records[1].columns[4].value: there is no function 'uper';"
                                + " did you mean upper?");
    }

    private static String wordsOfAnInvoice() {
        return String.join(
                ", ",
                Words.of(Rows.INVOICE).words().stream()
                        .map(word -> word.name())
                        .sorted()
                        .toList());
    }

    @Test
    void says_which_word_was_probably_meant_and_where_in_the_expression() {
        assertThat(faults(GOOD.replace("line.net,", "line.nett,")))
                .containsExactly(new LayoutFault(
                        10,
                        31,
                        "records[1].columns[1].value",
                        "there is no word 'line.nett'",
                        "did you mean line.net?"));
        var block = GOOD.replace(
                "{name: Amount, value: line.net, type: money}",
                "name: A\n        value: >\n          'a' +\n          line.tusk\n");
        assertThat(faults(block).getFirst().message())
                .startsWith("line 1, column 7 of the expression: there is no word");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: money | type: text | the column is text, but its value is money",
                "type: money | type: hours | the column is quantity, but its value is",
                "value: line.net, type: money | value: line.isFee | a column cannot hold yes or no",
                "value: line.net, type: money | value: task.total | there is no word 'task.total'",
                "value: line.net, type: money | value: '1.5' | a number with a point is no exact amount",
                "type: money | format: '0.000001' | this is no format of a number",
                "type: money | tooLong: shorten | only a text can be shortened",
                "type: money | width: 5 | only a fixed-width layout has widths",
                "type: money | padding: x | a value cannot be filled up with 'x'",
                "type: money | padding: '0', side: left | zeros behind a number change it",
                "type: money | count: all | a column has one of value, count and sum",
                "type: money | replace: [{from: a, to: b}] | only in a text can be replaced",
                "value: line.net, type: money | value: line.task, format: '0' | a text has no format",
                "value: line.net, type: money | value: line.date, format: MMM | 'MMM' is no pattern of a date",
                "value: line.net, type: money | value: line.task | its only column may be blank",
                "type: money | format: '0,00' | 'Amount' holds the sign that holds values",
                "name: row | name: all | 'all' cannot name a record",
                "separator: ',' | separator: '-' | this cannot hold values apart",
                "delimited: | json: | unknown name",
                "file: | files: | the file has no name",
                "records: | record: | there are no records",
            })
    void refuses_what_cannot_be_written_or_read_back(String right, String wrong, String message) {
        var good = GOOD.replace("columnNames: false", "columnNames: false\n  separator: ','\n  quoting: never");
        assertThat(faults(good)).isEmpty();
        assertThat(good).contains(right);
        assertThat(faults(good.replace(right, wrong)))
                .extracting(LayoutFault::message)
                .anySatisfy(said -> assertThat(said).contains(message));
    }

    @Test
    void several_records_must_begin_so_that_a_reader_can_tell_them_apart() {
        var two = GOOD + """
                  - name: end
                    rows: invoice
                    columns:
                      - {name: Rows, count: row}
                """;
        assertThat(faults(two)).extracting(LayoutFault::message).contains("nothing tells its lines from others");
        var same = two.replaceAll("columns:\n", "columns:\n      - {name: Kind, value: \"'X'\"}\n");
        assertThat(faults(same)).extracting(LayoutFault::message).containsExactly("its lines begin like those of row");
    }

    @Test
    void an_element_of_xml_has_a_name_that_xml_allows() {
        var xml = GOOD.replace("delimited:\n  columnNames: false", "xml:\n  root: Bill")
                .replace("name: Amount", "name: Line Amount");
        assertThat(faults(xml)).extracting(LayoutFault::message).containsExactly("'Line Amount' is no name in XML");
        assertThat(faults(xml.replace("Line Amount", "xmlns"))).isNotEmpty();
    }

    @Test
    void letters_of_a_column_name_must_be_in_the_encoding() {
        var german = GOOD.replace("name: Amount", "name: Gebühr");
        assertThat(faults(german)).isEmpty();
        assertThat(faults(german.replace("file:", "file:\n  encoding: us-ascii")))
                .extracting(LayoutFault::message)
                .containsExactly("the file cannot carry the name 'Gebühr'");
    }

    @Test
    void the_lines_of_fixed_width_have_one_byte_for_each_character() {
        var fixed =
                GOOD.replace("delimited:\n  columnNames: false", "fixed: {}").replace("type:", "width: 12, type:");
        assertThat(faults(fixed))
                .extracting(LayoutFault::message)
                .containsExactly("in a fixed-width file each character is one byte, and in UTF-8 it is not");
        assertThat(faults(fixed.replace("file:", "file:\n  encoding: us-ascii")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "- a\n- b",
                "just words",
                "a: &x [1]\nb: *x",
                "a: &x {b: *x}",
                "name: !!java.lang.ProcessBuilder [ls]",
                "name: !local x",
                "--- {name: a}\n--- {name: b}",
                "? {a: b}\n: c",
                "name: \"open",
                "\t- x",
                "name: a\u0000b",
                "name: a\nname: b",
                "records: {}",
                "records: [[[]]]",
                "records: [x]"
            })
    void hostile_or_broken_yaml_is_refused(String yaml) {
        assertThat(faults(yaml)).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.line()).isPositive();
            assertThat(fault.column()).isPositive();
            assertThat(fault.repair()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "name: plain, name: &a plain, anchors (&) and aliases (*) are not allowed in a layout",
        "rows: line, rows: *a, anchors (&) and aliases (*) are not allowed in a layout",
        "name: plain, name: !!str plain, tags (!) are not allowed in a layout",
        "records:, records: !!seq, tags (!) are not allowed in a layout",
        "file:, file: !java.io.File, tags (!) are not allowed in a layout",
    })
    void an_otherwise_good_layout_with_a_trick_of_yaml_is_refused(String right, String trick, String message) {
        assertThat(faults(GOOD.replaceFirst(right, trick)))
                .extracting(LayoutFault::message)
                .containsExactly(message);
        assertThat(faults(GOOD + "---\n" + GOOD))
                .extracting(LayoutFault::message)
                .containsExactly("a layout is one document");
    }

    @Test
    @Timeout(10)
    void a_bomb_is_refused_before_it_goes_off() {
        assertThat(faults("name: " + "a".repeat(300_000)).getFirst().message()).contains("100000 characters");
        assertThat(faults("[".repeat(50_000))).hasSize(1);
        assertThat(faults("a: " + "[1,".repeat(10) + "1".repeat(10)).getFirst().line())
                .isPositive();
        assertThat(faults("x: [" + "a,".repeat(30_000) + "]").getFirst().message())
                .contains("20000 parts");
        assertThat(faults(GOOD + "      - {name: N, value: line.task}\n".repeat(400)))
                .extracting(LayoutFault::message)
                .contains("there are 401; the limit is 300");
    }

    @Test
    @Timeout(60)
    void no_damage_to_a_layout_is_more_than_a_fault() {
        var good = Layouts.example("mainframe").orElseThrow();
        Cases.check(300, random -> {
            var yaml = new StringBuilder(good);
            for (var i = random.nextInt(1, 6); i > 0; i--) {
                var at = random.nextInt(yaml.length());
                switch (random.nextInt(3)) {
                    case 0 -> yaml.setCharAt(at, (char) random.nextInt(32, 127));
                    case 1 -> yaml.deleteCharAt(at);
                    default -> yaml.insert(at, good, 0, random.nextInt(1, 40));
                }
            }
            switch (Layouts.read(yaml.toString())) {
                case Read(var layout) ->
                    assertThat(layout.problems(Bills.sample())).isNotNull();
                case Refused(var faults) -> assertThat(faults).isNotEmpty();
            }
        });
    }
}

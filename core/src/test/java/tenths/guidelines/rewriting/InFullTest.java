package tenths.guidelines.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which abbreviations are written out, and which only look like one.
@NullMarked
class InFullTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rvw depo                      | Review deposition
        Tc client                     | Telephone conference client
        Call client; Rvw recs         | Call client; review records
        Call client ;  Rvw recs       | Call client ; review records
        Email to OC re MSJ            | Email to opposing counsel regarding motion for summary judgment
        tc w/adjuster                 | Telephone conference with adjuster
        rvw depo. of Smith            | Review deposition of Smith
        rvw depo.  of Smith           | Review deposition of Smith
        rvw depo. Call client         | Review deposition. Call client
        rvw depo.                     | Review deposition.
        rvw depo. 5                   | Review deposition. 5
        .rvw depo ...recs             | .review deposition ...records
        ' rvw   depo '                | Review deposition
        rvw depo, recs (mot)          | Review deposition, records (motion)
        ''                            | ''
        """)
    void abbreviations_become_words(String text, String full) {
        assertThat(InFull.of(text)).isEqualTo(full);
    }

    @Test
    void a_line_of_its_own_begins_like_a_text() {
        assertThat(InFull.of("Call client\nRvw recs\n\t Tc adjuster"))
                .isEqualTo("Call client\nreview records\n telephone conference adjuster");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Call George W Bush
        Call Rev Jones, Med Partners
        Conduct depo-prep
        Attend re-depo of Smith
        Email to pl@firm.example
        Email to jones@pl
        AT&T conf&more mot'n o'med
        Review med/legal file, law/med
        Open doc_1, my_doc
        Reread example.co.uk and letter.doc
        Open med.example
        """)
    void parts_of_names_addresses_and_joined_words_stay(String text) {
        assertThat(InFull.of(text)).isEqualTo(text);
    }
}

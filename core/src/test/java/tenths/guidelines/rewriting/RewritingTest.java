package tenths.guidelines.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.Cases;
import tenths.checks.Clause;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.notes.Contact;
import tenths.notes.Role;
import tenths.notes.words.Shorthand;

/// Rewrite proposals by rules: S7, key r.
@NullMarked
class RewritingTest {
    private static final LineId LINE = LineId.whole(new UUID(1, 1));
    private static final Rewriting.Known NOBODY = new Rewriting.Known(List.of(), "");

    private static Finding finding(String rule, int start, int end, @Nullable Fix fix) {
        var clause = new Clause("Guidelines", "4.2", 7, "Name the person called.");
        var evidence = List.of(new Evidence(LINE, start, end));
        return new Finding(rule, Severity.WARN, clause, List.of(LINE), evidence, null, "found", fix);
    }

    private static Rewriting of(String text, String units, List<Finding> findings, Rewriting.Known known) {
        return Rewriting.of(text, new BigDecimal(units), findings, known);
    }

    @Test
    void abbreviations_are_written_out() {
        var proposal = of("tc w/adj. re depo sched; rvw rogs", "0.40", List.of(), NOBODY);
        assertThat(proposal.text())
                .isEqualTo("Telephone conference with adj. regarding deposition schedule; review interrogatories");
        assertThat(proposal.changes("tc w/adj. re depo sched; rvw rogs")).isTrue();
        assertThat(proposal.broken("tc w/adj. re depo sched; rvw rogs")).isEmpty();
    }

    @Test
    void names_that_look_like_abbreviations_stay() {
        for (var text : List.of("Review file of Acme Co. and Dr. Med", "Draft letter to Pl-Tec", "Reread www.co.uk")) {
            assertThat(of(text, "0.40", List.of(), NOBODY).changes(text))
                    .as(text)
                    .isFalse();
        }
    }

    @Test
    void the_only_adjuster_of_the_matter_is_named_and_one_of_two_is_not() {
        var salgado = new Contact("Rita Salgado", Role.ADJUSTER);
        var text = "Call with adjuster about hearing";
        var one = of(text, "0.40", List.of(), new Rewriting.Known(List.of(salgado), ""));
        assertThat(one.text()).isEqualTo("Call with adjuster Rita Salgado about hearing");
        assertThat(one.broken(text)).isEmpty();
        var two = new Rewriting.Known(List.of(salgado, new Contact("Tom Bell", Role.ADJUSTER)), "");
        assertThat(of(text, "0.40", List.of(), two).changes(text)).isFalse();
        var known = "Call with adjuster Salgado about hearing";
        assertThat(of(known, "0.40", List.of(), new Rewriting.Known(List.of(salgado), ""))
                        .changes(known))
                .isFalse();
    }

    @Test
    void the_person_called_is_named_as_the_biller_says() {
        var text = "Telephone call regarding settlement";
        var silent = List.of(finding("TIM-13", 0, 14, null));
        var proposal = of(text, "0.30", silent, new Rewriting.Known(List.of(), "Ann Lee"));
        assertThat(proposal.text()).isEqualTo("Telephone call with Ann Lee regarding settlement");
        assertThat(proposal.broken(text)).isEmpty();
        assertThat(of(text, "0.30", silent, NOBODY).changes(text)).isFalse();
        var whole = Rewriting.whole(text, new BigDecimal("0.30"), silent, new Rewriting.Known(List.of(), "Ann Lee"));
        assertThat(whole).isEqualTo(proposal);
    }

    @Test
    void block_billing_is_split_at_the_times_that_are_said() {
        var text = "Rvw answers (0.4); draft letter to client (.6)";
        var proposal = of(text, "1.00", List.of(finding("TIM-08", 0, 5, null)), NOBODY);
        assertThat(proposal.parts())
                .containsExactly(
                        new Rewriting.Part(new BigDecimal("0.4"), "Review answers"),
                        new Rewriting.Part(new BigDecimal(".6"), "Draft letter to client"));
        assertThat(proposal.broken(text)).isEmpty();
    }

    @Test
    void block_billing_without_times_is_split_as_the_rule_proposes_and_says_that_nobody_said_how_long() {
        var text = "Review answers and draft letter to client";
        var parts = List.of(
                new Fix.Part(new BigDecimal("0.50"), "Review answers"),
                new Fix.Part(new BigDecimal("0.50"), "draft letter to client"));
        var block = finding("TIM-08", 0, 5, new Fix.Split(LINE, parts));
        var proposal = of(text, "1.00", List.of(block), NOBODY);
        assertThat(proposal.parts()).hasSize(2);
        assertThat(proposal.parts().getLast().narrative()).isEqualTo("Draft letter to client");
        assertThat(proposal.steps().getFirst()).contains("nobody said how long");
        assertThat(proposal.broken(text)).isEmpty();
    }

    @Test
    void times_that_do_not_add_up_are_never_used() {
        var text = "Review answers (0.4); draft letter (0.5)";
        assertThat(of(text, "1.00", List.of(finding("TIM-08", 0, 5, null)), NOBODY)
                        .parts())
                .hasSize(1);
    }

    /// 5,000 narratives put together at random from words of the trade: whatever the rules propose, every fact of the
    /// old text is in the new one in the same order, and the hours add up.
    @Test
    void no_proposal_of_the_rules_changes_a_fact() {
        Cases.check(5_000, random -> {
            var text = narrative(random);
            var units = new BigDecimal("1.20");
            var findings = List.of(finding("TIM-08", 0, 1, null));
            var proposal = Rewriting.of(text, units, findings, NOBODY);
            assertThat(facts(proposal.text()))
                    .as(text + " -> " + proposal.text())
                    .isEqualTo(facts(proposal.parts().size() > 1 ? text.replaceAll("\\(.*?\\)", "") : text));
            assertThat(proposal.broken(text))
                    .as(text + " -> " + proposal.text())
                    .isEmpty();
            assertThat(proposal.parts().stream().map(Rewriting.Part::units).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(units);
        });
    }

    /// Every fact in one spelling, in the order of the text.
    private static List<String> facts(String text) {
        return Saying.in(text).stream()
                .filter(each -> !Stems.isGlue(each.said()))
                .flatMap(each -> each.meant().stream())
                .filter(stem -> !Stems.isGlue(stem.replace("~", "").toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static final List<String> SHORT = List.copyOf(Shorthand.all().keySet());
    private static final List<String> NAMES = List.of(
            "Smith",
            "Dr. Osei",
            "Acme Co.",
            "client",
            "adjuster",
            "OC",
            "Baker & Sons",
            "O'Neil",
            "Judge Ruiz",
            "MedCo");
    private static final List<String> FACTS = List.of(
            "10/5",
            "October 5",
            "$34.50",
            "2,000 pages",
            "exhibit 7",
            "0.4",
            "no. 12-345",
            "not",
            "Friday",
            "3d party");

    private static String narrative(Random random) {
        var tasks = 1 + random.nextInt(3);
        var text = new StringBuilder();
        for (var task = 0; task < tasks; task++) {
            text.append(task == 0 ? "" : "; ");
            for (var word = 0; word < 2 + random.nextInt(5); word++) {
                var list = List.of(SHORT, NAMES, FACTS).get(random.nextInt(3));
                text.append(text.isEmpty() || text.toString().endsWith(" ") ? "" : " ")
                        .append(list.get(random.nextInt(list.size())));
            }
            text.append(tasks == 3 ? " (0.4)" : "");
        }
        return text.toString();
    }

    @Test
    void what_was_done_is_told_step_by_step_and_nothing_where_nothing_was_done() {
        var bell = new Contact("Tom Bell", Role.OPPOSING_COUNSEL);
        var salgado = new Contact("Rita Salgado", Role.ADJUSTER);
        var known = new Rewriting.Known(List.of(salgado, bell, new Contact("Ann Lee", Role.EXPERT)), "");
        var text = "tc w/ adjuster and opposing counsel";
        var proposal = of(text, "0.40", List.of(), known);
        assertThat(proposal.steps())
                .containsExactly(
                        "Rita Salgado is the only adjuster of the matter and is named.",
                        "Tom Bell is the only opposing counsel of the matter and is named.",
                        "Abbreviations are written out.");
        assertThat(proposal.text())
                .isEqualTo("Telephone conference with adjuster Rita Salgado and opposing counsel Tom Bell");
        assertThat(proposal.broken(text)).isEmpty();
        assertThat(of("Call client", "0.40", List.of(), known).steps()).isEmpty();
    }

    @Test
    void nobody_is_named_where_the_line_does_not_ask_for_it() {
        var text = "Telephone call regarding settlement";
        var vague = List.of(finding("TIM-11", 0, 14, null));
        assertThat(of(text, "0.30", vague, new Rewriting.Known(List.of(), "Ann Lee"))
                        .changes(text))
                .isFalse();
    }

    @Test
    void a_line_is_split_only_for_block_billing_and_only_where_every_task_has_its_time() {
        var block = List.of(finding("TIM-08", 0, 5, null));
        var text = "Review answers (0.4), and draft letter (.6)";
        assertThat(of(text, "1.00", block, NOBODY).text()).isEqualTo("Review answers; Draft letter");
        assertThat(of(text, "1.00", List.of(finding("TIM-09", 0, 5, null)), NOBODY)
                        .parts())
                .hasSize(2);
        assertThat(of(text, "1.00", List.of(), NOBODY).parts()).hasSize(1);
        assertThat(of(text, "1.00", List.of(finding("TIM-11", 0, 5, null)), NOBODY)
                        .parts())
                .hasSize(1);
        assertThat(Rewriting.whole(text, BigDecimal.ONE, block, NOBODY).parts()).hasSize(1);
        for (var odd : List.of("Review (0.4) (0.6)", "Review (0.4); draft (0.6) for trial", "Review answers (1.0)")) {
            assertThat(of(odd, "1.00", block, NOBODY).parts()).as(odd).hasSize(1);
        }
    }

    @Test
    void a_time_in_the_text_stays_where_the_line_stays_whole() {
        var text = "Review answers (0.4)";
        var proposal = of(text, "0.40", List.of(), NOBODY);
        assertThat(proposal.changes(text)).isFalse();
        assertThat(proposal.broken(text)).isEmpty();
    }

    @Test
    void two_parts_are_a_change_whatever_their_words_and_a_broken_fact_is_told() {
        var half = new Rewriting.Part(new BigDecimal("0.50"), "Call client");
        assertThat(new Rewriting(List.of(half, half), List.of(), "").changes("Call client"))
                .isTrue();
        assertThat(new Rewriting(List.of(half), List.of(), "").broken("Call adjuster"))
                .containsExactly("'client' was not said before", "'adjuster' is lost");
    }

    /// `-gone-` and `+new+` as a reader sees them.
    private static String told(String before, String after) {
        return WordDiff.of(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case GONE -> "-" + piece.text() + "-";
                    case NEW -> "+" + piece.text() + "+";
                })
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tc w adjuster       | Telephone call with adjuster             | -tc w- +Telephone call with+ adjuster
        Review file         | Then review file                         | -Review- +Then review+ file
        Call client         | Today call Call client                   | +Today call+ Call client
        Call client         | Today Call adjuster                      | +Today+ Call -client- +adjuster+
        Then call client    | call client                              | -Then- call client
        Now call client soon| call client late                         | -Now- call client -soon- +late+
        call client         | client call                              | -call- client +call+
        ''                  | Call client                              | +Call client+
        Call client         | ''                                       | -Call client-
        ''                  | ''                                       | ''
        ' Call   client '   | ' Call client today'                     | Call client +today+
        """)
    void a_word_diff_shows_what_goes_and_what_comes(String before, String after, String shown) {
        assertThat(told(before, after)).isEqualTo(shown);
    }

    @Test
    void texts_of_more_than_two_thousand_words_are_shown_one_after_the_other() {
        var most = "word ".repeat(2_000).strip();
        assertThat(told("word", most)).startsWith("word +word word");
        assertThat(told(most, "word")).startsWith("word -word word");
        assertThat(told("word", most + " word")).startsWith("-word- +word word");
        assertThat(told(most + " word", "word")).endsWith("word word- +word+");
    }

    @Test
    void both_texts_can_be_read_out_of_their_word_diff() {
        Cases.check(300, random -> {
            var before = narrative(random);
            var after = narrative(random);
            assertThat(joined(before, after, WordDiff.Kind.NEW)).isEqualTo(plain(before));
            assertThat(joined(before, after, WordDiff.Kind.GONE)).isEqualTo(plain(after));
        });
    }

    private static String joined(String before, String after, WordDiff.Kind without) {
        return String.join(
                " ",
                WordDiff.of(before, after).stream()
                        .filter(piece -> piece.kind() != without)
                        .map(WordDiff.Piece::text)
                        .toList());
    }

    private static String plain(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}

package tenths.guidelines.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
            assertThat(FactLock.facts(proposal.text()))
                    .as(text + " -> " + proposal.text())
                    .isEqualTo(FactLock.facts(proposal.parts().size() > 1 ? text.replaceAll("\\(.*?\\)", "") : text));
            assertThat(proposal.broken(text))
                    .as(text + " -> " + proposal.text())
                    .isEmpty();
            assertThat(proposal.parts().stream().map(Rewriting.Part::units).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(units);
        });
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
    void a_word_diff_shows_what_goes_and_what_comes() {
        assertThat(WordDiff.of("tc w adjuster today", "Telephone conference with adjuster today"))
                .containsExactly(
                        new WordDiff.Piece(WordDiff.Kind.GONE, "tc w"),
                        new WordDiff.Piece(WordDiff.Kind.NEW, "Telephone conference with"),
                        new WordDiff.Piece(WordDiff.Kind.SAME, "adjuster today"));
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

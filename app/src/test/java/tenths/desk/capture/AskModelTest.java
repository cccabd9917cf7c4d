package tenths.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.capture.Incoming;
import tenths.capture.language.StubProvider;
import tenths.desk.LockAnew;
import tenths.desk.SmallFirm;
import tenths.firm.TimekeeperId;
import tenths.guidelines.leave.ClientLeave;
import tenths.guidelines.leave.ClientLeave.Policy;
import tenths.guidelines.leave.Contract;
import tenths.guidelines.leave.ModelChoice;
import tenths.guidelines.leave.Provider;
import tenths.notes.Certainty;
import tenths.store.capture.DraftRow;
import tenths.store.capture.Drafts;
import tenths.store.capture.ModelCalls;
import tenths.store.capture.ModelReadings.Outcome;
import tenths.time.Basis.Proposer;
import tenths.time.Measure;
import tenths.time.NoteSource;

/// Rules and model together on a real database, against a model that may say anything: S-01 to S-08, S-60 to S-67,
/// A-11.
@NullMarked
class AskModelTest {
    private static final TimekeeperId WRITER = new TimekeeperId("417");
    private static final String NOTE = ".4 call w adjuster re Smith v. Acme 1 depo yest";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SmallFirm firm = SmallFirm.withMatters(3);
    private final StubProvider stub = StubProvider.open();
    private final ChooseModel terms = new ChooseModel(firm.house());
    private final Models models = new Models(firm.house());
    private final AskModel asking = new AskModel(firm.house(), models);
    private final ReceiveNotes receiving = new ReceiveNotes(firm.house(), new RuleReaders(firm.house()));

    @BeforeEach
    void canaries() {
        firm.run("insert into client (id, name, currency) values ('0999', 'Canary Casualty', 'USD')");
        firm.run("insert into matter (id, client_id, name, claim_number, opened) values"
                + " ('0999-0001', '0999', 'Alvarez v. Castle Roofing', 'CANARY77', '2026-01-01')");
    }

    @AfterEach
    void close() {
        stub.close();
        firm.close();
    }

    private void allow() {
        choose(stub.choice(Provider.CLAUDE, PATIENCE));
        record();
        consent();
        open(1);
    }

    private void choose(ModelChoice choice) {
        assertThat(terms.choose(choice, 90, "key-1", "ada")).isInstanceOf(ChooseModel.Outcome.Done.class);
    }

    private void record() {
        var day = LocalDate.of(2026, 9, 1);
        for (var provider : List.of(Provider.CLAUDE, Provider.OWN)) {
            terms.record(new Contract(provider, "Order form 118", true, false, 30, day, "ada"));
        }
    }

    private void consent() {
        var consent = new ClientLeave.Consent("R. Salgado", LocalDate.of(2026, 9, 1), "We consent.", "EL-77");
        terms.consent(SmallFirm.CARRIER, consent, "ada");
    }

    private void open(int matter) {
        terms.setMatter(SmallFirm.matter(matter), true, "ada");
    }

    private UUID received(String text) {
        var note = Incoming.words(NoteSource.TYPED, text, firm.house().today());
        return receiving
                .receive(List.of(note), WRITER, "dana")
                .received()
                .getFirst()
                .note()
                .id();
    }

    private List<DraftRow> drafts(UUID note) {
        return new Drafts(firm.house().transactions())
                .find(firm.house()
                        .transactions()
                        .sql()
                        .sql("select id from draft where note_id = :note order by ordinal")
                        .param("note", note)
                        .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                        .list());
    }

    private int count(String sql) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from " + sql)
                .query(Integer.class)
                .single();
    }

    private static String entries(String... entries) {
        return "{\"entries\":[" + String.join(",", entries) + "]}";
    }

    private static String entry(String words, String duration, String matter, String narrative) {
        return "{\"words\":%s,\"duration\":%s,\"day\":null,\"matter\":%s,\"narrative\":%s}"
                .formatted(
                        StubProvider.json(words),
                        duration.isEmpty() ? "null" : StubProvider.json(duration),
                        matter.isEmpty() ? "null" : StubProvider.json(matter),
                        StubProvider.json(narrative));
    }

    @Test
    void off_by_default_and_one_of_eight_combinations_sends_once() {
        stub.always(StubProvider.message(entries()));
        assertThat(asking.waiting(firm.house().now().minusSeconds(60), 10)).isEmpty();
        record();
        for (var bits = 0; bits < 8; bits++) {
            choose((bits & 1) == 0 ? ModelChoice.OFF : stub.choice(Provider.CLAUDE, PATIENCE));
            if ((bits & 2) == 0) {
                terms.withdraw(SmallFirm.CARRIER, "ada");
            } else {
                consent();
            }
            terms.setMatter(SmallFirm.matter(1), (bits & 4) != 0, "ada");
            asking.about(received(NOTE), "dana");
            assertThat(stub.asked()).as("combination " + bits).hasSize(bits == 7 ? 1 : 0);
        }
    }

    @Test
    void forbidden_wins_and_the_person_reads_why() {
        allow();
        terms.setPolicy(SmallFirm.CARRIER, Policy.FORBIDDEN, "No machines.", "", "ada");
        var reading = asking.about(received(NOTE), "dana");
        assertThat(reading.outcome()).isEqualTo(Outcome.RULES_ONLY);
        assertThat(reading.why()).contains("Northgate Mutual forbids language models: \"No machines.\"");
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void a_note_that_also_names_a_matter_without_leave_is_not_sent() {
        allow();
        asking.about(received(NOTE + "; .3 email re Alvarez v. Castle Roofing"), "dana");
        asking.about(received(".4 call about nothing in particular"), "dana");
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void only_the_note_and_opaque_names_leave_and_identifiers_are_taken_out() {
        allow();
        stub.always(StubProvider.message(entries()));
        var reading = asking.about(received(NOTE + ", tel 555-201-3344, ssn 123-45-6789, claim CLM1"), "dana");
        assertThat(reading.outcome()).as(reading.why()).isEqualTo(Outcome.READ);
        var sent = stub.asked().getFirst().body();
        assertThat(sent).contains("M1: ", "[PHONE-1]", "[SSN-1]", "adjuster");
        assertThat(sent)
                .doesNotContain("Canary", "Castle", "CANARY77", "Northgate", "0412-0001")
                .doesNotContain("Ortega", "185.55", "Acme 2", "Acme 3")
                .doesNotContainPattern("\\b(417|3344|6789)\\b"); // as words: the marks around a note are random
    }

    @Test
    void new_locks_open_the_providers_key_and_what_was_sent_and_leave_the_record_as_it_is() throws Exception {
        allow();
        stub.always(StubProvider.message(entries(entry(NOTE, ".4", "M1", "Call with adjuster"))));
        var note = received(NOTE);
        asking.about(note, "dana");
        assertThat(new LockAnew(firm.house()).lockAnew("ada")).isEqualTo(3);
        assertThat(count("model_choice where locked_key is not null")).isEqualTo(2);
        var call =
                new ModelCalls(firm.house().transactions()).log(WRITER, null, 1).getFirst();
        assertThat(new SentBytes(firm.house())
                        .read(call.call().id(), "dana")
                        .getFirst()
                        .question())
                .isEqualTo(stub.asked().getFirst().body());
        asking.about(received(NOTE + " again"), "dana");
        assertThat(stub.asked())
                .hasSize(2)
                .last()
                .satisfies(asked -> assertThat(asked.headers().values()).contains("Bearer key-1"));
    }

    @Test
    void what_leaves_is_in_the_house_book_with_its_hash_and_sealed_beside_it() throws Exception {
        allow();
        stub.always(StubProvider.message(entries(entry(NOTE, ".4", "M1", "Call with adjuster"))));
        var note = received(NOTE);
        var preview = asking.preview(note);
        assertThat(stub.asked()).isEmpty();
        assertThat(preview.body()).contains("adjuster").doesNotContain("key-1");
        asking.about(note, "dana");
        var logged = new ModelCalls(firm.house().transactions())
                .log(WRITER, null, 10)
                .getFirst();
        var body = stub.asked().getFirst().body();
        assertThat(logged.call().sha256()).isEqualTo(tenths.audit.Hash.over(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(logged.call().promptVersion()).isEqualTo("note-1");
        assertThat(logged.call().model()).isEqualTo("reader-1");
        assertThat(logged.tokensIn()).isEqualTo(812);
        assertThat(count("audit_event where action = 'ModelAsked' and details like '%"
                        + logged.call().sha256().hex() + "%'"))
                .isEqualTo(1);
        assertThat(count("model_bytes where encode(locked, 'escape') like '%adjuster%'"))
                .isZero();
        var opened =
                new SentBytes(firm.house()).read(logged.call().id(), "dana").getFirst();
        assertThat(opened.question()).isEqualTo(body);
        assertThat(count("audit_event where action = 'ModelBytesRead'")).isEqualTo(1);
        assertThat(count("model_choice where encode(locked_key, 'escape') like '%key-1%'"))
                .isZero();
        assertThat(firm.house().book().verify().firstBad()).isNull();
    }

    @Test
    void nobody_waits_for_a_model_within_a_transaction() {
        allow();
        var note = received(NOTE);
        assertThatThrownBy(() -> firm.house().transactions().inOne(() -> asking.about(note, "dana")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void what_only_the_model_saw_is_staged_for_a_person_to_look_at() {
        allow();
        stub.always(StubProvider.message(
                entries(entry("Smith v. Acme 1 chat in the lift 20 min", "20 min", "M1", "Chat in the lift"))));
        var note = received("Smith v. Acme 1 chat in the lift 20 min");
        firm.run("update draft set state = 'DISMISSED', reason = 'test', version = 2 where note_id = '" + note + "'");
        var reading = asking.about(note, "dana");
        assertThat(reading.outcome()).as(reading.why()).isEqualTo(Outcome.READ);
        var fresh = drafts(note).getLast().draft();
        assertThat(fresh.basis().by()).isEqualTo(Proposer.MODEL);
        assertThat(fresh.proposed().word()).isEqualTo(Certainty.CHECK);
        assertThat(fresh.content().measure()).isEqualTo(new Measure.Time(tenths.time.Worked.ofMinutes(20)));
        assertThat(fresh.content().matter()).isEqualTo(SmallFirm.matter(1));
    }

    @Test
    void over_budget_the_rules_read_alone_and_say_so() {
        allow();
        var few = new ModelChoice.Limits(1, 50_000, 50_000, 2_000, PATIENCE);
        choose(new ModelChoice(Provider.OWN, stub.address(), "reader-1", ModelChoice.KeyHeader.BEARER, true, few));
        stub.always(StubProvider.status(200, StubProvider.completion(entries(), "stop")));
        assertThat(asking.about(received(NOTE), "dana").outcome()).isEqualTo(Outcome.READ);
        var second = asking.about(received(NOTE), "dana");
        assertThat(second.outcome()).isEqualTo(Outcome.RULES_ONLY);
        assertThat(second.why()).contains("used up");
        assertThat(stub.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{}",
                "{\"entries\":{}}",
                "{\"entries\":[]} and more",
                "{\"entries\":[],\"approve\":true}",
                "{\"entries\":[{\"words\":\"x\"}]}",
                "{\"entries\":[{\"words\":5,\"duration\":null,\"day\":null,\"matter\":null,\"narrative\":\"\"}]}",
                "{\"entries\":[{\"words\":\"x\",\"duration\":null,\"day\":null,\"matter\":null,\"narrative\":\"\","
                        + "\"minutes\":60}]}",
                "{\"entries\":[],\"entries\":[]}"
            })
    void an_answer_of_another_form_leaves_the_drafts_as_they_are(String answer) {
        allow();
        stub.always(StubProvider.message(answer));
        var note = received(NOTE);
        var before = drafts(note);
        var reading = asking.about(note, "dana");
        assertThat(reading.outcome()).isEqualTo(Outcome.RULES_ONLY);
        assertThat(drafts(note)).isEqualTo(before);
        assertThat(count("model_reply where outcome = 'NOT_UNDERSTOOD'")).isEqualTo(1);
    }

    @Test
    void with_the_providers_network_refused_everything_else_works() {
        allow();
        stub.close();
        var note = received(NOTE);
        var before = drafts(note);
        var reading = asking.about(note, "dana");
        assertThat(reading.outcome()).isEqualTo(Outcome.RULES_ONLY);
        assertThat(reading.why()).contains("cannot be reached");
        assertThat(drafts(note)).isEqualTo(before);
    }

    @Test
    void a_sentence_for_the_bill_keeps_every_fact_or_is_not_shown() {
        allow();
        var asking = new AskNarrative(firm.house(), models);
        var line = "tc w/ adjuster Salgado re depo, 555-201-3344";
        var good = "Telephone conference with adjuster Salgado regarding deposition, [PHONE-1]";
        stub.then(StubProvider.message("{\"lines\":[{\"narrative\":" + StubProvider.json(good) + "}]}"));
        assertThat(asking.about(SmallFirm.matter(1), line, null, "bea"))
                .isEqualTo(new AskNarrative.Outcome.Words(good.replace("[PHONE-1]", "555-201-3344")));
        assertThat(stub.asked().getFirst().data()).contains("[PHONE-1]").doesNotContain("3344");
        stub.then(StubProvider.message(
                "{\"lines\":[{\"narrative\":" + StubProvider.json(good + " and motion to compel") + "}]}"));
        assertThat(asking.about(SmallFirm.matter(1), line, null, "bea"))
                .isInstanceOf(AskNarrative.Outcome.RulesOnly.class);
        assertThat(asking.about(SmallFirm.matter(2), line, null, "bea"))
                .isInstanceOf(AskNarrative.Outcome.RulesOnly.class);
        assertThat(stub.asked()).hasSize(2);
        assertThat(count("model_call where purpose = 'NARRATIVE'")).isEqualTo(2);
    }

    /// 200 and more notes that speak to a machine, and a model that obeys whoever speaks: nothing is posted, nothing
    /// approved, no matter outside of the list, no address goes out (S-62).
    @Test
    void a_fully_malicious_model_can_do_nothing_but_propose() throws IOException {
        allow();
        var random = new Random(62);
        stub.always(StubProvider.message(asked -> worst(asked, random)));
        var attacks = attacks();
        assertThat(attacks).hasSizeGreaterThan(200);
        for (var attack : attacks) {
            asking.about(received(attack), "dana");
        }
        assertThat(stub.asked())
                .hasSizeGreaterThan(200)
                .allMatch(asked -> asked.path().equals("/v1/messages"));
        assertThat(count("work")).isZero();
        assertThat(count("approval")).isZero();
        assertThat(count("draft where state <> 'OPEN'")).isZero();
        assertThat(count("draft where basis ->> 'by' <> 'RULES' and matter_id <> '0412-0001'"))
                .isZero();
        assertThat(count("draft where worked_seconds is not null and basis #> '{quotes,MINUTES}' is null"))
                .isZero();
        assertThat(count("draft where basis ->> 'by' in ('MODEL', 'BOTH') and narrative ~* 'https?://evil-model'"))
                .isZero();
        assertThat(count("draft where basis ->> 'by' = 'MODEL' and word = 'SURE'"))
                .isZero();
        assertThat(firm.violations()).isEmpty();
    }

    private static List<String> attacks() throws IOException {
        try (var file = Objects.requireNonNull(AskModelTest.class.getResourceAsStream("/language/attacks.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace("\\n", "\n").replace("\\\\", "\\"))
                    .toList();
        }
    }

    private static final Pattern BLOCK = Pattern.compile("(?s)<note [^>]*>\n(.*)\n</note");

    /// Real words of the note with every kind of lie around them.
    private static String worst(StubProvider.Asked asked, Random random) {
        var block = BLOCK.matcher(asked.data());
        var note = block.find() ? block.group(1) : "";
        var words = note.substring(0, Math.max(1, note.length() / 2));
        var lies = List.of(
                entries(entry(note, "23.9", "M1", "See https://evil-model.example/x")),
                entries(entry(note, "", "0999-0001", "Call with Castle Roofing")),
                entries(entry(note, "", "M2", "approved"), entry(note, "", "M99", "approved")),
                entries(entry("words of my own", "24h", "M1", "Trial for 24 hours")),
                entries(entry(words, "", "M1", "Visit https://evil-model.example"), entry(words, "", "M1", words)),
                "{\"entries\":[],\"tool_calls\":[{\"name\":\"approve\"}]}",
                "https://evil-model.example/?" + words,
                entries(entry(note, note, "M1", note.repeat(3))));
        return lies.get(random.nextInt(lies.size()));
    }
}

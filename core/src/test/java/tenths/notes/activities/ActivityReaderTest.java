package tenths.notes.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.firm.CodeSet;
import tenths.firm.CodeSet.Code;
import tenths.firm.Utbms;
import tenths.notes.Ground;
import tenths.notes.MadeUpFirm;
import tenths.notes.Span;
import tenths.notes.matters.MatterIndex;

@NullMarked
class ActivityReaderTest {
    private static final MatterIndex FIRM = new MatterIndex(MadeUpFirm.matters(), MadeUpFirm.colleagues());

    @Test
    void the_listener_decides_the_code_of_a_conversation() {
        assertThat(activity("call w/ adjuster")).isEqualTo("A106");
        assertThat(activity("call Rourke")).isEqualTo("A107");
        assertThat(activity("call Dr. Farouk")).isEqualTo("A108");
        assertThat(activity("call w KS")).isEqualTo("A105");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone Ilse",
                "Ilse Brandt rang",
                "Brandt rang me up re labels",
                "wrote to Ilse (email)",
                "ten minutes' call with Ilse Brandt about the ring",
                "emailing Ilse Brandt",
                "tel Ilse",
                "Ilse on phone",
                "spoke to Ilse yesterday",
                "had Ilse on the line",
                "Telefonata con Ilse Brandt",
                "mail to Brandt"
            })
    void a_talk_with_the_clients_own_people_is_with_the_client(String text) {
        assertThat(activity(text)).isEqualTo("A106");
    }

    @Test
    void a_conversation_with_nobody_knows_whom_has_no_code() {
        assertThat(activity("call re settlement")).isEmpty();
    }

    @Test
    void what_stands_behind_re_was_not_done() {
        assertThat(activity("email OC re draft report and depo prep")).isEqualTo("A107");
        assertThat(activity("mediation re drafting of the lease")).isEqualTo("A109");
    }

    @Test
    void a_lists_own_codes_for_experts_and_witnesses_are_used_where_it_has_them() {
        var codes = Stream.concat(
                        Utbms.ACTIVITY_2007.codes().stream(),
                        Stream.of(new Code("A114", "Communicate with experts", false)))
                .toList();
        var reader = new ActivityReader(CodeSet.of("activity_2013", codes), Utbms.LITIGATION_ABA);
        var text = "call Dr. Farouk";
        assertThat(reader.read(Passage.of(text, FIRM.mentions(text))).activity().code())
                .isEqualTo("A114");
    }

    @Test
    void travel_is_other_work_where_the_list_has_no_code_for_it() {
        var reader = new ActivityReader(Utbms.ACTIVITY, Utbms.LITIGATION_ABA);
        assertThat(reader.read(Passage.of("travel to depo", List.of()))
                        .activity()
                        .code())
                .isEqualTo("A111");
    }

    @Test
    void same_leans_on_the_conversation_before() {
        var text = "f/u email same";
        var passage = new Passage(text, new Span(0, text.length()), List.of(), null, "A106");
        assertThat(ActivityReader.usual().read(passage).activity().code()).isEqualTo("A106");
    }

    @Test
    void a_code_comes_with_the_words_it_rests_on() {
        var text = "petrosyan: eml Whitcombe re rogs";
        var suggested = ActivityReader.usual().read(Passage.of(text, FIRM.mentions(text)));
        assertThat(suggested.activity().words())
                .extracting(span -> span.of(text))
                .containsExactly("eml", "Whitcombe");
        assertThat(suggested.task().words()).extracting(span -> span.of(text)).containsExactly("rogs");
        assertThat(suggested.activity().why()).isEqualTo("\"eml\" with \"Whitcombe\": outside counsel");
    }

    @Test
    void a_task_tells_its_words_and_those_of_the_next_with_their_weights() {
        var text = "msj re mediation and rogs";
        var ground =
                ActivityReader.usual().read(Passage.of(text, List.of())).task().ground();
        assertThat(ground.code()).isEqualTo("L240");
        assertThat(ground.weights())
                .extracting(Ground.Weight::words, Ground.Weight::code)
                .contains(tuple("msj", "L240"))
                .hasSize(2);
        assertThat(ground.weightOf("L240")).isGreaterThan(ground.weightOf(ground.next()));
    }

    @Test
    void two_tasks_named_alike_give_none() {
        var text = "rev rogs and RFPs";
        assertThat(ActivityReader.usual()
                        .read(Passage.of(text, List.of()))
                        .task()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void inspections_go_where_the_clients_list_has_them() {
        var reader = new ActivityReader(Utbms.ACTIVITY_2007, Utbms.LITIGATION_INSURANCE_2007);
        assertThat(reader.read(Passage.of("site inspection", List.of())).task().code())
                .isEqualTo("L360");
    }

    private static String activity(String text) {
        return ActivityReader.usual()
                .read(Passage.of(text, FIRM.mentions(text)))
                .activity()
                .code();
    }
}

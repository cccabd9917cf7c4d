package tenths.guidelines.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lock on facts: other words, the same facts.
@NullMarked
class FactLockTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tc w adjuster re depo              | Telephone conference with adjuster regarding deposition
        Rvw med recs of Dr. Osei           | Review medical records of Dr. Osei
        Drafted answer to complaint        | Draft answer to the complaint
        Email to client re 3 invoices      | Correspondence to client regarding 3 invoices
        call w/opposing counsel on .4 plan | Call with opposing counsel on 0.40 plan
        Review this file and those exhibits | Review file, exhibits
        The client’s records               | Client's records
        Call w/ Bell. Review file; email Hill | Review file. Call with Bell; email Hill
        Call Bell: review file             | Review file! Call Bell
        Call Bell? Reviewed file           | Review file; call Bell
        """)
    void other_words_for_the_same_facts_pass(String before, String after) {
        assertThat(FactLock.broken(before, after, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a person      | Call with adjuster               | Call with adjuster Salgado
        a deed        | Review records                   | Review and analyze records
        hours         | Review records (0.4)             | Review records (0.5)
        a day         | Attend hearing on October 5      | Attend hearing on October 6
        an amount     | Paid $34.50 to the court         | Paid $43.50 to the court
        a matter      | Draft motion in Smith            | Draft motion in Smyth
        a denial lost | Client did not agree             | Client did agree
        a denial come | Client did agree                 | Client did not agree
        a thing lost  | Review deposition and exhibits   | Review deposition
        the direction | Call from Jones to Smith today   | Call from Smith to Jones today
        the roles     | Call from client to adjuster     | Call from adjuster to client
        an address    | Review records                   | Review records at https://evil.example
        two numbers   | Review exhibits 4 and 7          | Review exhibits 7 and 4
        a date        | Attend hearing on 10/5           | Attend hearing on 10/6
        names in full | Email pltf re Fox and ct         | Email court re Fox and plaintiff
        """)
    void a_changed_fact_breaks_the_lock(String what, String before, String after) {
        assertThat(FactLock.broken(before, after, "")).as(what).isNotEmpty();
    }

    @Test
    void a_name_that_a_person_gave_may_come_in() {
        assertThat(FactLock.broken("Call re hearing", "Call with Rita Salgado re hearing", "Rita Salgado"))
                .isEmpty();
    }

    @Test
    void what_came_in_or_was_lost_is_said_once_in_words_of_its_own() {
        assertThat(FactLock.added("Review file", "Review exhibits, exhibits and file"))
                .containsExactly("exhibits");
        assertThat(FactLock.lost("Review exhibits, exhibits and this file", "Review file"))
                .containsExactly("exhibits");
        assertThat(FactLock.broken("tc w/ Bell", "Call Hill", ""))
                .containsExactly("'hill' was not said before", "'bell' is lost");
        assertThat(FactLock.broken("Exhibits 4 and 7", "Exhibits 7 and 4", ""))
                .containsExactly("the numbers are not the same or not in the same order");
        assertThat(FactLock.broken("Call from client to adjuster", "Call from adjuster to client", ""))
                .containsExactly("the people do not stand in the same order");
    }

    @Test
    void small_words_may_go_and_words_that_deny_may_not() {
        assertThat(FactLock.lost("tcw adjuster", "Telephone conference adjuster"))
                .isEmpty();
        assertThat(FactLock.lost("Review chart w/o exhibits", "Review chart exhibits"))
                .containsExactly("w/o");
        assertThat(FactLock.added("Client did not agree", "Client did never agree"))
                .containsExactly("never");
    }

    @Test
    void note_and_not_are_two_words() {
        assertThat(FactLock.added("note to file", "not to file")).containsExactly("not");
    }
}

package tenths.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.mail.MailServer;
import tenths.connectors.mail.Mailer;
import tenths.desk.MovableClock;
import tenths.desk.SmallFirm;
import tenths.desk.capture.RemindPeople;
import tenths.desk.capture.SetTargets;
import tenths.firm.TimekeeperId;
import tenths.store.TestDatabase;
import tenths.store.capture.Letters;

/// Reminders through a real mail server.
@NullMarked
class LetterWorkerTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MovableClock clock = new MovableClock("2026-11-04T13:59:00Z", "America/New_York"); // Wed 08:59
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = SmallFirm.at(database, clock, 1);
    private final SetTargets set = new SetTargets(firm.house());

    @BeforeEach
    void danaOwesTwoDays() {
        post.start();
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        set.save(new SetTargets.Wish(new TimekeeperId("417"), MONDAY, 21_600, days, "dana@firm.example"), "biller");
    }

    @AfterEach
    void close() {
        post.stop();
        firm.close();
    }

    private LetterWorker worker(int port) {
        return new LetterWorker(
                firm.house(),
                new Mailer(List.of(
                        new MailServer(MailServer.Security.LOCAL, "127.0.0.1", port, "", "", "tenths@firm.example"))));
    }

    private LetterWorker worker() {
        return worker(post.getSmtp().getPort());
    }

    private void planned() {
        set.plan(new Letters.Plan(LocalTime.of(9, 0), Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)), "biller");
    }

    private long events(String action) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from audit_event where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    @Test
    void a_planned_reminder_goes_out_at_its_hour_once_a_day() throws MessagingException {
        planned();
        worker().round();
        assertThat(post.getReceivedMessages()).as("a minute too early").isEmpty();
        clock.pass(Duration.ofHours(3)); // the house slept through nine o'clock
        worker().round();
        worker().round();
        assertThat(post.getReceivedMessages()).hasSize(1);
        clock.pass(Duration.ofDays(1));
        worker().round();
        assertThat(post.getReceivedMessages()).hasSize(2);
        clock.pass(Duration.ofDays(1));
        worker().round();
        assertThat(post.getReceivedMessages()).as("not on a Friday").hasSize(2);
        assertThat(events("ReminderSent")).isEqualTo(2);
        var mail = post.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("dana@firm.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@firm.example>");
        assertThat(text(mail)).contains("Mon 2 Nov", "Tue 3 Nov", "12.00 h").doesNotContain("Wed 4 Nov", "Smith");
    }

    private static String text(MimeMessage mail) {
        return GreenMailUtil.getBody(mail);
    }

    @Test
    void a_server_that_is_down_is_tried_again_and_nothing_is_lost_or_doubled() {
        var down = post.getSmtp().getPort();
        post.stop();
        new RemindPeople(firm.house()).everybody("biller");
        worker(down).round();
        assertThat(newest().sentAt()).isNull();
        assertThat(newest().error()).contains("did not take it");
        post.start();
        worker().round();
        assertThat(post.getReceivedMessages())
                .as("it waits before it tries again")
                .isEmpty();
        clock.pass(Duration.ofMinutes(11));
        worker().round();
        worker().round();
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(newest().sentAt()).isNotNull();
    }

    @Test
    void after_six_failures_it_gives_up_and_says_so() {
        var down = post.getSmtp().getPort();
        post.stop();
        new RemindPeople(firm.house()).everybody("biller");
        for (var attempt = 1; attempt <= 8; attempt++) {
            worker(down).round();
            clock.pass(Duration.ofHours(8));
        }
        assertThat(newest().givenUp()).isTrue();
        assertThat(events("ReminderFailed")).isEqualTo(1);
    }

    private Letters.Fate newest() {
        var person = new TimekeeperId("417");
        var fate = new Letters(firm.house().transactions())
                .newest(List.of(person), Letters.About.TIME)
                .get(person);
        return Objects.requireNonNull(fate);
    }

    @Test
    void without_a_mail_server_nothing_leaves_and_nothing_is_queued() {
        planned();
        clock.pass(Duration.ofHours(3));
        new LetterWorker(firm.house(), Mailer.off()).round();
        assertThat(events("ReminderQueued")).isZero();
    }
}

package tenths.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.mail.MailFailure;
import tenths.connectors.mail.Mailer;
import tenths.desk.House;
import tenths.desk.capture.RemindPeople;
import tenths.store.capture.Letters;

/// Reminds people of missing time when the firm planned it, and brings letters to the mail server. A letter is tried a
/// few times with growing pauses. After a crash between sending and noting it, it is sent again under the same
/// identity.
public final class LetterWorker {
    private static final String ACTOR = "letter worker";
    private static final int LETTERS_AT_A_TIME = 50;
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final House house;
    private final Mailer mailer;
    private final Letters letters;

    public LetterWorker(House house, Mailer mailer) {
        this.house = house;
        this.mailer = mailer;
        letters = new Letters(house.transactions());
    }

    /// One of many rounds. Does nothing unless the firm named a mail server.
    public void round() {
        if (mailer.on()) {
            remind();
            send();
        }
    }

    /// If the house slept through the hour, it reminds when it wakes, once.
    private void remind() {
        var now = house.now().atZone(house.zone());
        var due = letters.plan().stream()
                .anyMatch(plan -> plan.days().contains(now.getDayOfWeek())
                        && !now.toLocalTime().isBefore(plan.at()));
        if (due) {
            new RemindPeople(house).everybody(ACTOR);
        }
    }

    private void send() {
        for (var due = claim(); !due.isEmpty(); due = claim()) {
            due.forEach(this::send);
        }
    }

    private List<Letters.Due> claim() {
        var now = house.now();
        return house.transactions().inOne(() -> letters.claim(LETTERS_AT_A_TIME, now, now.plus(PAUSE)));
    }

    private void send(Letters.Due due) {
        var letter = due.letter();
        try {
            mailer.send(new Mailer.Mail(letter.id(), letter.recipient(), letter.subject(), letter.body()), house.now());
            house.transactions().inOne(() -> {
                letters.sent(letter.id(), house.now());
                note(letter, Action.REMINDER_SENT, "");
                return letter;
            });
        } catch (MailFailure failure) {
            var givenUp = failure.kind() == MailFailure.Kind.NEVER || due.attempts() >= MOST_ATTEMPTS;
            var next = givenUp ? null : house.now().plus(PAUSE.multipliedBy(1L << due.attempts()));
            house.transactions().inOne(() -> {
                letters.failed(letter.id(), String.valueOf(failure.getMessage()), next);
                if (givenUp) {
                    note(letter, Action.REMINDER_FAILED, String.valueOf(failure.getMessage()));
                }
                return letter;
            });
        }
    }

    private void note(Letters.Letter letter, Action action, String why) {
        house.book()
                .append(Event.of(
                                house.now(),
                                ACTOR,
                                action,
                                new Subject("timekeeper", letter.to().value(), 0))
                        .with(Map.of("letter", letter.id().toString(), "why", why)));
    }
}

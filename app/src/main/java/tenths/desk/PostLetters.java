package tenths.desk;

import java.util.HashMap;
import java.util.Map;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.firm.TimekeeperId;
import tenths.store.capture.Letters;
import tenths.store.capture.Targets;

/// Puts letters to people of the firm on their way: at most one a day of each kind, with its event in the house book.
/// They leave the house later, through the outbox.
public final class PostLetters {
    private final House house;
    private final Map<TimekeeperId, String> addresses;
    private final Letters letters;

    /// For one act: it knows the addresses as they are now.
    public PostLetters(House house) {
        this.house = house;
        addresses = new Targets(house.transactions()).addresses();
        letters = new Letters(house.transactions());
    }

    /// What became of a letter.
    public enum Fate {
        POSTED,
        NO_ADDRESS,
        /// One of this kind went today already.
        POSTED_BEFORE
    }

    /// Posts within the transaction that decides it.
    ///
    /// @param why figures for the house book, without words of clients
    public Fate post(
            TimekeeperId to, Letters.About about, String subject, String text, Map<String, ?> why, String actor) {
        var address = addresses.get(to);
        if (address == null) {
            return Fate.NO_ADDRESS;
        }
        var letter = new Letters.Letter(house.ids().next(), to, house.today(), about, address, subject, text);
        if (!letters.add(letter, house.now())) {
            return Fate.POSTED_BEFORE;
        }
        var details = new HashMap<String, Object>(why);
        details.put("letter", letter.id().toString());
        house.book()
                .append(Event.of(house.now(), actor, Action.REMINDER_QUEUED, new Subject("timekeeper", to.value(), 0))
                        .with(details));
        return Fate.POSTED;
    }
}

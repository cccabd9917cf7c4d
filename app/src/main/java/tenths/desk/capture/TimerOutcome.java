package tenths.desk.capture;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tenths.time.DraftEntry;
import tenths.time.timers.Timer;

/// What came of an act on a timer.
public sealed interface TimerOutcome {
    record Done(Timer timer) implements TimerOutcome {}

    /// Its time is written down as drafts, one for each day.
    record Kept(Timer timer, List<DraftEntry> drafts) implements TimerOutcome {
        public Kept {
            drafts = List.copyOf(drafts);
        }
    }

    /// The person did something with it meanwhile, in another window or on another device.
    ///
    /// @param timer as it stands now
    record Stale(Timer timer) implements TimerOutcome {}

    /// Another timer runs that the person did not see when they pressed.
    record AlreadyRuns(Timer timer) implements TimerOutcome {}

    /// It ran past midnight: somebody has to say when the work ended.
    record LeftOvernight(Timer timer) implements TimerOutcome {}

    /// Its time lies on several days: somebody has to say on which it counts.
    record SeveralDays(Timer timer, SortedMap<LocalDate, Long> seconds) implements TimerOutcome {
        public SeveralDays {
            seconds = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(seconds));
        }
    }

    /// @param problems all of them, each a sentence with its repair
    record Refused(List<String> problems) implements TimerOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// There is none of this person's with that id.
    record Unknown() implements TimerOutcome {}
}

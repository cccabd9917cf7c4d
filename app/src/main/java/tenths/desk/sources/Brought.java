package tenths.desk.sources;

import java.util.ArrayList;
import java.util.List;
import tenths.capture.Unread;

/// What came of a file, a mailbox or a calendar.
///
/// @param received notes that are new
/// @param again notes that had come before
/// @param drafts entries that the new notes propose
/// @param unread what could not be taken in, and what to do about it
/// @param remarks what was left out on purpose
public record Brought(int received, int again, int drafts, List<Unread> unread, List<String> remarks) {
    public static final Brought NOTHING = new Brought(0, 0, 0, List.of(), List.of());

    public Brought {
        unread = List.copyOf(unread);
        remarks = List.copyOf(remarks);
    }

    Brought with(Brought more) {
        var allUnread = new ArrayList<>(unread);
        allUnread.addAll(more.unread);
        var allRemarks = new ArrayList<>(remarks);
        allRemarks.addAll(more.remarks);
        return new Brought(received + more.received, again + more.again, drafts + more.drafts, allUnread, allRemarks);
    }

    Brought with(List<Unread> more) {
        return with(new Brought(0, 0, 0, more, List.of()));
    }

    /// In a sentence: `3 notes received, 2 had come before; 4 entries proposed.`
    public String sentence() {
        var before = again == 0 ? "" : ", " + again + " had come before";
        var notes = received == 1 ? "1 note received" : received + " notes received";
        var entries = drafts == 1 ? "1 entry proposed." : drafts + " entries proposed.";
        return notes + before + "; " + entries;
    }
}

package tenths.desk.capture;

import java.util.ArrayList;
import java.util.List;
import tenths.capture.Incoming;
import tenths.time.Note;

/// Refuses what cannot be kept as a note, and takes out what no text may hold. Every character keeps its place, so that
/// quotes point at what was sent.
final class Cleaning {
    private static final char UNREADABLE = '\uFFFD';

    private Cleaning() {}

    /// @param before how many were handed over before this chunk
    static List<Incoming> good(List<Incoming> chunk, int before, List<ReceiveNotes.Refusal> refused) {
        var good = new ArrayList<Incoming>(chunk.size());
        for (var i = 0; i < chunk.size(); i++) {
            var each = chunk.get(i);
            var reason = fault(each.text());
            if (reason.isEmpty()) {
                good.add(new Incoming(each.source(), clean(each.text()), each.writtenOn(), each.proposed()));
            } else {
                refused.add(new ReceiveNotes.Refusal(before + i + 1, each.source(), reason));
            }
        }
        return good;
    }

    /// Why a text is no note; blank if it is one.
    static String fault(String text) {
        if (text.isBlank()) {
            return "There are no words in it.";
        }
        return text.length() <= Note.MOST_CHARACTERS
                ? ""
                : ("It has %,d characters; a note has at most %,d. Send the time itself, without attachments and"
                                + " earlier mail.")
                        .formatted(text.length(), Note.MOST_CHARACTERS);
    }

    /// Control characters and halves of characters become a sign for the unreadable.
    static String clean(String text) {
        var clean = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || (Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
                clean.setCharAt(i, UNREADABLE);
            }
        }
        return clean.toString();
    }
}

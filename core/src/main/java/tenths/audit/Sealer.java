package tenths.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Seals events of the house book one after the other: writes each down as the one JSON text and takes the hash over
/// the hash before and that text. A month has a hundred thousand of them, so it uses the same memory again.
/// For one thread.
public final class Sealer {
    private static final int USUAL_LENGTH = 512;

    private final MessageDigest sha256 = Hash.sha256();
    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    /// The event as the next link after the head.
    public Link next(Head head, Event event) {
        var seq = head.seq() + 1;
        return new Link(seq, event, head.hash(), seal(seq, event, head.hash()));
    }

    Hash seal(long seq, Event event, Hash previous) {
        text.setLength(0);
        Link.canonical(seq, event, text);
        sha256.update(previous.bytes());
        sha256.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return Hash.of(sha256.digest());
    }
}

package tenths.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The arithmetic of the house book: whoever changes, removes, inserts or swaps a link breaks every hash after it.
///
/// What a chain cannot show by itself is a book rewritten from some point to its end, head included; only a copy of the
/// head kept elsewhere shows that.
public final class Chain {
    private Chain() {}

    /// The events as the next links after the head, in their order.
    public static List<Link> append(Head head, List<Event> events) {
        var links = new ArrayList<Link>(events.size());
        var sealer = new Sealer();
        var last = head;
        for (var event : events) {
            var link = sealer.next(last, event);
            links.add(link);
            last = link.head();
        }
        return links;
    }

    /// What is wrong with this link as the one after the head; empty if it follows.
    public static Optional<String> fault(Head head, Link link, Sealer sealer) {
        if (link.seq() == head.seq()) {
            return Optional.of("position %d stands in the book twice".formatted(link.seq()));
        }
        if (link.seq() != head.seq() + 1) {
            return Optional.of("position %d is missing; position %d follows".formatted(head.seq() + 1, link.seq()));
        }
        if (!link.previous().equals(head.hash())) {
            return Optional.of(
                    "it does not follow position %d: the hash of the one before differs".formatted(head.seq()));
        }
        if (!link.hash().equals(sealer.seal(link.seq(), link.event(), link.previous()))) {
            return Optional.of("its content is not what was written: the hash differs");
        }
        return Optional.empty();
    }

    /// What is wrong with the end of the book, given the head that was kept beside it.
    public static Optional<String> faultAtEnd(Head end, Head kept) {
        if (end.seq() != kept.seq()) {
            return Optional.of("the book ends at position %d, its head says %d".formatted(end.seq(), kept.seq()));
        }
        if (!end.hash().equals(kept.hash())) {
            return Optional.of("the last hash of the book is not that of its head");
        }
        return Optional.empty();
    }
}

package tenths.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.firm.ClientId;
import tenths.firm.MatterId;

@NullMarked
class ChainTest {
    /// The five events of docs/handbook/house-book.md.
    private static final List<Event> FIVE = List.of(
            event(1, "seed", Action.FIRM_LOADED, new Subject("firm", "demo", 0))
                    .with(Map.of("timekeepers", 40, "matters", 300)),
            event(2, "ann", Action.ENTRY_APPROVED, new Subject("entry", "e-17", 1))
                    .about(new ClientId("0412"), new MatterId("0412-0007"))
                    .with(Map.of("hours", "0.70", "narrative", "Review \"draft\" report of Dr. Lím")),
            event(3, "bob", Action.DECISION_TAKEN, new Subject("prebill", "p-3", 2))
                    .about(new ClientId("0412"), new MatterId("0412-0007"))
                    .because("two people at one hearing\nagreed by phone")
                    .with(Map.of("lines", List.of("e-17", "e-18"), "writtenDown", true)),
            event(4, "bob", Action.INVOICE_FINALISED, new Subject("invoice", "2026-0001", 1))
                    .about(new ClientId("0412"), null)
                    .with(Map.of("total", Map.of("minor", 245_000L, "currency", "USD"))),
            event(5, "archive job", Action.BILL_ARCHIVED, new Subject("invoice", "2026-0001", 1)));

    private static Event event(int number, String actor, Action action, Subject subject) {
        var id = UUID.fromString("00000000-0000-4000-8000-00000000000" + number);
        var at = Instant.parse("2026-03-31T17:05:09.000042Z").plusSeconds(number);
        return new Event(id, at, actor, action, subject, null, null, null, "{}");
    }

    private static Optional<String> firstFault(List<Link> book) {
        var head = Head.START;
        for (var link : book) {
            var fault = Chain.fault(head, link, new Sealer());
            if (fault.isPresent()) {
                return fault;
            }
            head = link.head();
        }
        return Optional.empty();
    }

    @Test
    void the_published_book_of_five_events_is_what_this_code_writes() throws IOException {
        var lines = Chain.append(Head.START, FIVE).stream()
                .map(link -> link.hash() + " " + link.canonical())
                .toList();
        var page = Files.readAllLines(Path.of("..", "docs", "handbook", "house-book.md"));
        assertThat(page).containsSubsequence(lines);
    }

    @Test
    void an_untouched_book_has_no_fault() {
        assertThat(firstFault(Chain.append(Head.START, FIVE))).isEmpty();
    }

    @Test
    void a_book_continued_later_is_the_same_book() {
        var first = Chain.append(Head.START, FIVE.subList(0, 2));
        var rest = Chain.append(first.getLast().head(), FIVE.subList(2, 5));
        assertThat(rest.getLast()).isEqualTo(Chain.append(Head.START, FIVE).getLast());
    }

    @Test
    void any_removed_swapped_or_repeated_link_is_found() {
        Cases.check(200, random -> {
            var book = new ArrayList<>(Chain.append(Head.START, FIVE));
            var place = random.nextInt(book.size() - 1);
            switch (random.nextInt(3)) {
                case 0 -> book.remove(place);
                case 1 -> Collections.swap(book, place, place + 1);
                default -> book.add(place, book.get(place));
            }
            assertThat(firstFault(book)).isPresent();
        });
    }

    @Test
    void every_changed_field_is_found() {
        var book = Chain.append(Head.START, FIVE);
        var honest = book.get(2).event();
        var forged = List.of(
                honest.because("another reason"),
                honest.because(null),
                honest.with(Map.of()),
                honest.about(null, honest.matter()),
                honest.about(honest.client(), null),
                copy(honest, honest.at().plusNanos(1_000), honest.actor(), honest.subject()),
                copy(honest, honest.at(), "eve", honest.subject()),
                copy(honest, honest.at(), honest.actor(), new Subject("prebill", "p-3", 3)));
        assertThat(forged).allSatisfy(event -> {
            var link = book.get(2);
            assertThat(Chain.fault(
                            book.get(1).head(),
                            new Link(link.seq(), event, link.previous(), link.hash()),
                            new Sealer()))
                    .hasValueSatisfying(fault -> assertThat(fault).contains("not what was written"));
        });
    }

    private static Event copy(Event event, Instant at, String actor, Subject subject) {
        return new Event(
                event.id(),
                at,
                actor,
                event.action(),
                subject,
                event.client(),
                event.matter(),
                event.reason(),
                event.details());
    }

    @Test
    void a_cut_off_end_differs_from_the_kept_head() {
        var book = Chain.append(Head.START, FIVE);
        assertThat(Chain.faultAtEnd(book.get(3).head(), book.get(4).head()))
                .contains("the book ends at position 4, its head says 5");
        assertThat(Chain.faultAtEnd(book.get(4).head(), book.get(4).head())).isEmpty();
        assertThat(Chain.faultAtEnd(new Head(5, book.get(3).hash()), book.get(4).head()))
                .isPresent();
    }

    @Test
    void canonical_json_is_sorted_tight_and_escapes_no_more_than_it_must() {
        var members = new HashMap<String, Object>();
        members.put("b", List.of(1, 2L, true, "ü€😀/"));
        members.put("a", "\"\\\b\t\n\f\r\u0001\u001f\u007f");
        members.put("\uFB01", Map.of());
        members.put("\uD83D\uDE00", List.of());
        assertThat(Json.write(members))
                .isEqualTo("{\"a\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001f\u007f\",\"b\":[1,2,true,\"ü€😀/\"],"
                        + "\"😀\":[],\"\uFB01\":{}}");
    }

    @Test
    void canonical_json_refuses_what_has_more_than_one_way_to_be_written() {
        assertThatThrownBy(() -> Json.write(new java.math.BigDecimal("1.10"))).hasMessageContaining("BigDecimal");
        assertThatThrownBy(() -> Json.write(1L << 53)).hasMessageContaining("Long");
        assertThatThrownBy(() -> Json.write("half \uD83D")).hasMessageContaining("half a character at position 5");
    }

    @Test
    void words_of_actions_are_read_back() {
        for (var action : Action.values()) {
            assertThat(Action.of(action.word())).isEqualTo(action);
        }
        assertThat(Action.INVOICE_FINALISED.word()).isEqualTo("InvoiceFinalised");
        assertThatThrownBy(() -> Action.of("Forged")).hasMessageContaining("Forged");
    }
}

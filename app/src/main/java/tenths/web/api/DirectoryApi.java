package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.desk.House;
import tenths.store.views.Found;
import tenths.store.views.MatterList;

/// Clients, matters and people, for choosing among them.
@RestController
@Tag(name = "Directory")
final class DirectoryApi {
    private static final int HITS = 50;

    private final House house;
    private final MatterList matters;
    private final Found found;

    DirectoryApi(House house) {
        this.house = house;
        matters = new MatterList(house.transactions());
        found = new Found(house.transactions());
    }

    /// A client of the firm.
    public record Client(String id, String name, String address, String currency) {}

    @GetMapping("/api/v1/clients")
    Page<Client> clients(
            @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = Page.USUAL) int limit) {
        var all = List.copyOf(house.directory().clients().values());
        return Page.within(
                "clients",
                all,
                cursor,
                limit,
                client -> client.id().value(),
                client -> new Client(
                        client.id().value(),
                        client.name(),
                        client.address(),
                        client.currency().getCurrencyCode()));
    }

    /// A person whose time is billed.
    public record Timekeeper(String id, String lastName, String firstName, String classification) {}

    @GetMapping("/api/v1/timekeepers")
    Page<Timekeeper> timekeepers(
            @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = Page.USUAL) int limit) {
        var all = List.copyOf(house.directory().timekeepers().values());
        return Page.within(
                "timekeepers",
                all,
                cursor,
                limit,
                person -> person.id().value(),
                person -> new Timekeeper(
                        person.id().value(), person.lastName(), person.firstName(), person.classification()));
    }

    /// A case that the firm handles.
    public record Matter(
            String id,
            String name,
            String client,
            String claimNumber,
            LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable String responsible) {}

    @GetMapping("/api/v1/matters")
    Page<Matter> matters(
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        var place = Cursor.read("matters", cursor, 1);
        var rows = matters.after(client, text, place.atBeginning() ? "" : place.text(0), Page.limit(limit) + 1);
        return Page.of(
                "matters",
                rows,
                limit,
                row -> List.of(row.id()),
                row -> new Matter(
                        row.id(),
                        row.name(),
                        row.client(),
                        row.claim(),
                        row.opened(),
                        row.closed(),
                        row.responsible()));
    }

    /// Something that a search found.
    ///
    /// @param kind `bill`, `invoice` or `matter`
    /// @param key id of the bill, number of the invoice or matter
    public record Hit(String kind, String key, String title, String about) {}

    /// What was found: at most 50 of each kind.
    public record Hits(List<Hit> items) {}

    @GetMapping("/api/v1/search")
    Hits search(@RequestParam String text) {
        return new Hits(found.find(text, HITS).stream()
                .map(hit -> new Hit(hit.kind(), hit.key(), hit.title(), hit.about()))
                .toList());
    }
}

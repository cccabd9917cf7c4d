package tenths.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.formats.KnownProfile;
import tenths.desk.formats.KnownProfiles;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.formats.FormatProfile;
import tenths.formats.plans.TimekeeperFile;
import tenths.rates.Particulars;
import tenths.rates.RateBook;

/// Hands out who may bill a client today, under the client's own ids and classes, at which rate, and writes down who
/// took it.
public final class ExportTimekeepers {
    /// What was agreed for single matters is left out, so that it does not count which one is asked for.
    private static final MatterId ANY = new MatterId("any");

    private static final int CENTS = 2;

    private final House house;

    public ExportTimekeepers(House house) {
        this.house = house;
    }

    /// @return the file; none if there is no such client, or nobody may bill it
    public List<byte[]> export(ClientId client, String actor) {
        return house.transactions().inOne(() -> {
            var books = Books.of(house, client);
            var people = books.clients().containsKey(client) ? people(books, client) : List.<TimekeeperFile.Person>of();
            return people.isEmpty() ? List.of() : List.of(export(books, client, people, actor));
        });
    }

    private byte[] export(Books books, ClientId client, List<TimekeeperFile.Person> people, String actor) {
        var billed = books.client(client);
        var file = new TimekeeperFile(
                books.firm().taxId(),
                books.firm().name(),
                client.value(),
                billed.name(),
                billed.currency().getCurrencyCode(),
                books.today(),
                people);
        var bytes = bytes(file);
        house.book()
                .append(Event.of(house.now(), actor, Action.DATA_EXPORTED, new Subject("client", client.value(), 0))
                        .about(client, null)
                        .with(Map.of("file", fileName(client), "sha256", Key.sha256(bytes))));
        return bytes;
    }

    /// Everybody who has a rate, or, where the client keeps a list, whoever is on it.
    private List<TimekeeperFile.Person> people(Books books, ClientId client) {
        var profile = profile(books, client);
        var rates = RateBook.of(house.agreements().of(client).stream()
                .filter(agreement -> agreement.scope().matter() == null)
                .toList());
        var approved = books.approvedBy(client);
        var people = new ArrayList<TimekeeperFile.Person>();
        for (var person : books.people().values()) {
            var rate = rate(rates, books, client, person);
            if (approved.isEmpty() ? rate != null : approved.contains(person.id())) {
                people.add(new TimekeeperFile.Person(
                        profile.people().idOf(person),
                        person.lastName(),
                        person.firstName(),
                        profile.people().classMap().getOrDefault(person.classification(), person.classification()),
                        rate));
            }
        }
        return people;
    }

    private static @Nullable BigDecimal rate(RateBook rates, Books books, ClientId client, Timekeeper person) {
        var perHour = rates.find(new RateBook.Occasion(
                        client,
                        ANY,
                        null,
                        person.id(),
                        person.classification(),
                        books.today(),
                        Particulars.ANY,
                        books.client(client).currency()))
                .perHour();
        return perHour == null ? null : perHour.setScale(Math.max(CENTS, perHour.scale()));
    }

    private FormatProfile profile(Books books, ClientId client) {
        return KnownProfiles.of(house)
                .find(books.profile(client))
                .map(KnownProfile::profile)
                .orElseGet(FormatProfile::standard);
    }

    private static byte[] bytes(TimekeeperFile file) {
        var out = new ByteArrayOutputStream();
        try {
            file.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// What the file is called.
    public static String fileName(ClientId client) {
        return "timekeepers-" + client.value().replaceAll("[^A-Za-z0-9._-]", "_") + ".xml";
    }
}

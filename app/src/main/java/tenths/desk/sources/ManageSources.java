package tenths.desk.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.access.Vault;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.capture.outward.Https;
import tenths.capture.outward.Unreachable;
import tenths.desk.House;
import tenths.desk.Locks;
import tenths.firm.TimekeeperId;
import tenths.store.capture.MailAddresses;
import tenths.store.capture.SourceRow;
import tenths.store.capture.SourceRow.Kind;
import tenths.store.capture.Sources;
import tenths.store.capture.Troubles;

/// Adds and ends mailboxes and calendars, and says under which addresses people write to the firm's own mailbox. An
/// administrator does this for everybody, a person for themselves.
public final class ManageSources {
    private static final int MOST_OF_A_PERSON = 20;
    private static final int LONGEST_TEXT = 500;

    private final House house;
    private final Sources sources;
    private final MailAddresses addresses;

    public ManageSources(House house) {
        this.house = house;
        sources = new Sources(house.transactions());
        addresses = new MailAddresses(house.transactions());
    }

    /// Who acts.
    ///
    /// @param of who they are as a timekeeper; null if they keep no time
    /// @param forAll they may act for everybody
    public record Hand(String login, @Nullable TimekeeperId of, boolean forAll) {
        boolean mayTouch(@Nullable TimekeeperId owner) {
            return forAll || (owner != null && owner.equals(of));
        }
    }

    /// What was typed.
    ///
    /// @param of whose it is; null for a mailbox of the firm
    /// @param secret password, access token or refresh token; empty for a calendar that needs none
    /// @param clientSecret of the firm's app, where access tokens are renewed; blank where it has none
    public record Wanted(
            Kind kind,
            String name,
            @Nullable TimekeeperId of,
            SourceRow.Access access,
            String secret,
            String clientSecret) {
        Renewable renewable() {
            return new Renewable(clientSecret, secret);
        }

        /// What is locked.
        String kept() {
            return secret.isEmpty() || access.renewal().none()
                    ? secret
                    : renewable().text();
        }
    }

    public sealed interface Outcome {
        record Done(SourceRow source) implements Outcome {}

        /// @param problems each in a sentence
        record Refused(List<String> problems) implements Outcome {}
    }

    public Outcome add(Wanted wanted, Hand hand) {
        var problems = problems(wanted, hand);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        return house.transactions().inOne(() -> {
            var row = new SourceRow(
                    house.ids().next(),
                    wanted.kind(),
                    wanted.name().strip(),
                    wanted.of(),
                    wanted.access(),
                    SourceRow.Reading.FRESH);
            var locked = wanted.secret().isEmpty() ? null : house.vault().lock(Locks.source(row.id()), wanted.kept());
            sources.add(row, locked, hand.login(), house.now());
            book(Action.SOURCE_ADDED, row, hand);
            return new Outcome.Done(row);
        });
    }

    /// Why it cannot be kept as it was typed; empty if it can.
    public List<String> problems(Wanted wanted, Hand hand) {
        var problems = new ArrayList<String>();
        var access = wanted.access();
        if (!hand.mayTouch(wanted.of())) {
            problems.add("Only an administrator adds a mailbox of the firm, or one for somebody else.");
        }
        if (wanted.name().isBlank() || wanted.name().length() > 60) {
            problems.add("Give it a name of at most 60 characters.");
        }
        if (access.login().length() > LONGEST_TEXT
                || access.folder().length() > LONGEST_TEXT
                || access.address().length() > LONGEST_TEXT
                || wanted.secret().length() > 8_000
                || wanted.clientSecret().length() > LONGEST_TEXT
                || access.renewal().client().length() > LONGEST_TEXT
                || access.renewal().address().length() > LONGEST_TEXT) {
            problems.add("One of the fields is too long.");
        }
        if (wanted.kind() == Kind.MAILBOX) {
            mailbox(wanted, problems);
        } else {
            calendar(wanted, problems);
        }
        if (sources.all(wanted.of()).size() >= MOST_OF_A_PERSON && wanted.of() != null) {
            problems.add("One person has at most " + MOST_OF_A_PERSON + " mailboxes and calendars. End one first.");
        }
        return problems;
    }

    private static void mailbox(Wanted wanted, List<String> problems) {
        if (!wanted.access().address().matches("[A-Za-z0-9.-]{1,253}")) {
            problems.add("The server of a mailbox is a name like imap.example.com.");
        }
        if (wanted.access().port() < 1 || wanted.access().port() > 65_535) {
            problems.add("The port is a number between 1 and 65535; IMAP over TLS is 993.");
        }
        if (wanted.access().login().isBlank() || wanted.secret().isEmpty()) {
            problems.add("A mailbox needs a sign-in name and a password or token.");
        }
        if (!wanted.access().renewal().none()) {
            renewal(wanted.access().renewal(), problems);
        }
    }

    private static void renewal(SourceRow.Renewal renewal, List<String> problems) {
        if (renewal.client().isBlank()) {
            problems.add("Tokens are renewed with the client id of the firm's app at the provider. Enter it.");
        }
        try {
            Https.address(renewal.address());
        } catch (Unreachable senseless) {
            problems.add("Token endpoint: " + senseless.getMessage());
        }
    }

    private static void calendar(Wanted wanted, List<String> problems) {
        if (wanted.of() == null) {
            problems.add("A calendar is of a person. Choose whose it is.");
        }
        try {
            Https.address(wanted.access().address());
        } catch (Unreachable senseless) {
            problems.add(String.valueOf(senseless.getMessage()));
        }
        if (wanted.access().login().isBlank() != wanted.secret().isEmpty()) {
            problems.add("Enter both a sign-in name and a password, or neither.");
        }
    }

    /// Sets a new password or token.
    public Outcome setSecret(UUID id, String secret, Hand hand) {
        return house.transactions().inOne(() -> {
            var row = mine(id, hand);
            if (row == null) {
                return new Outcome.Refused(List.of("There is no such mailbox or calendar."));
            }
            if (secret.isEmpty() || secret.length() > 8_000) {
                return new Outcome.Refused(List.of("Enter the new password or token."));
            }
            try {
                var locked = house.vault().lock(Locks.source(id), renewed(row, secret));
                sources.setSecret(id, locked, hand.login(), house.now());
            } catch (Vault.Unopened closed) {
                return new Outcome.Refused(List.of(closed.getMessage() + " End this mailbox and add it again."));
            }
            book(Action.SOURCE_CHANGED, row, hand);
            return new Outcome.Done(row);
        });
    }

    /// A new refresh token stands beside the secret of the firm's app, which stays.
    private String renewed(SourceRow row, String secret) throws Vault.Unopened {
        var old = sources.secret(row.id());
        if (row.access().renewal().none() || old.isEmpty()) {
            return secret;
        }
        var kept = Renewable.read(house.vault().open(Locks.source(row.id()), old.get()));
        return kept.with(secret).text();
    }

    /// It is read no more; what came from it stays.
    public Outcome end(UUID id, Hand hand) {
        return house.transactions().inOne(() -> {
            var row = mine(id, hand);
            if (row == null) {
                return new Outcome.Refused(List.of("There is no such mailbox or calendar."));
            }
            sources.end(id, hand.login(), house.now());
            new Troubles(house.transactions()).seen(id);
            book(Action.SOURCE_ENDED, row, hand);
            return new Outcome.Done(row);
        });
    }

    /// The troubles of a source have been seen.
    public Outcome seen(UUID id, Hand hand) {
        return house.transactions().inOne(() -> {
            var row = mine(id, hand);
            if (row == null) {
                return new Outcome.Refused(List.of("There is no such mailbox or calendar."));
            }
            if (new Troubles(house.transactions()).seen(id) > 0) {
                book(Action.SOURCE_CHANGED, row, hand);
            }
            return new Outcome.Done(row);
        });
    }

    private @Nullable SourceRow mine(UUID id, Hand hand) {
        return sources.find(id).filter(row -> hand.mayTouch(row.of())).orElse(null);
    }

    /// Says that mails from an address are proposed to a person.
    ///
    /// @return all reasons why not; empty when it is done
    public List<String> addAddress(String address, TimekeeperId of, Hand hand) {
        var plain = address.strip().toLowerCase(Locale.ROOT);
        if (!plain.matches("[^@\\s\\p{Cntrl}]{1,100}@[a-z0-9.-]{1,150}")) {
            return List.of("This is no mail address.");
        }
        if (!house.directory().timekeepers().containsKey(of)) {
            return List.of("There is no timekeeper " + of.value() + ".");
        }
        return house.transactions().inOne(() -> {
            if (!addresses.add(new MailAddresses.Address(plain, of), hand.login(), house.now())) {
                return List.of("The address is somebody's already. Remove it there first.");
            }
            bookAddress(plain, Map.of("timekeeper", of.value()), hand);
            return List.of();
        });
    }

    public void removeAddress(String address, Hand hand) {
        house.transactions().inOne(() -> {
            var removed = addresses.remove(address);
            if (removed) {
                bookAddress(address, Map.of("removed", true), hand);
            }
            return removed;
        });
    }

    private void bookAddress(String address, Map<String, ?> details, Hand hand) {
        house.book()
                .append(Event.of(
                                house.now(),
                                hand.login(),
                                Action.MAIL_ADDRESS_CHANGED,
                                new Subject("mail address", address, 1))
                        .with(details));
    }

    private void book(Action action, SourceRow row, Hand hand) {
        var of = row.of();
        house.book()
                .append(Event.of(
                                house.now(),
                                hand.login(),
                                action,
                                new Subject("source", row.id().toString(), 1))
                        .with(Map.of(
                                "kind", row.kind().name(),
                                "name", row.name(),
                                "timekeeper", of == null ? "" : of.value())));
    }
}

package tenths.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.access.Passwords;
import tenths.access.Role;
import tenths.access.Sessions;
import tenths.access.Tokens;
import tenths.access.User;
import tenths.access.Users;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.firm.TimekeeperId;

/// Lets people in, gives them roles, and shuts them out. Nobody changes their own role or shuts themselves out (S-16).
public final class ManagePeople {
    private final House house;
    private final Users users;
    private final Sessions sessions;

    public ManagePeople(House house) {
        this.house = house;
        users = new Users(house.transactions());
        sessions = new Sessions(house.transactions());
    }

    public sealed interface Outcome {
        record Done(User user) implements Outcome {}

        /// @param problems all of them, each with its repair
        record Refused(List<String> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// A person to let in.
    ///
    /// @param timekeeper whose time they see; null for none
    public record Newcomer(
            String login, String name, Role role, @Nullable TimekeeperId timekeeper, String password) {}

    /// The first administrator comes in with the code that the server printed.
    public Outcome first(String code, Newcomer newcomer) {
        return house.transactions().inOne(() -> {
            var problems = problems(newcomer);
            if (!users.isEmpty()) {
                problems.add("The first administrator is here already. Ask them to let you in.");
            }
            if (problems.isEmpty() && !users.useFirstCode(code, house.now())) {
                problems.add("The code is not the one that the server printed at its start, or it is older than a day."
                        + " Start the server again for a new one.");
            }
            return problems.isEmpty() ? saved(newcomer, Users.login(newcomer.login())) : new Outcome.Refused(problems);
        });
    }

    public Outcome add(Newcomer newcomer, String actor) {
        return house.transactions().inOne(() -> {
            var problems = problems(newcomer);
            return problems.isEmpty() ? saved(newcomer, actor) : new Outcome.Refused(problems);
        });
    }

    private Outcome saved(Newcomer newcomer, String actor) {
        var user = new User(
                house.ids().next(),
                Users.login(newcomer.login()),
                newcomer.name().strip(),
                newcomer.role(),
                newcomer.timekeeper(),
                false);
        users.add(user, Passwords.hash(newcomer.password()), house.now());
        book(Action.USER_CREATED, user, actor, Map.of("role", user.role().name()));
        return new Outcome.Done(user);
    }

    private List<String> problems(Newcomer newcomer) {
        var login = Users.login(newcomer.login());
        var problems = new ArrayList<String>();
        if (!login.matches("[a-z0-9][a-z0-9._@-]{1,59}")) {
            problems.add("A sign-in name has 2 to 60 letters, digits, dots, hyphens, underscores or @.");
        } else if (!users.find(login).isEmpty()) {
            problems.add("Somebody signs in as " + login + " already. Choose another sign-in name.");
        }
        if (newcomer.name().isBlank()) {
            problems.add("The name is missing. It stands in the record beside everything this person does.");
        }
        problems.addAll(unknown(newcomer.timekeeper()));
        problems.addAll(
                Passwords.problems(newcomer.password(), login, newcomer.name().strip()));
        return problems;
    }

    private List<String> unknown(@Nullable TimekeeperId timekeeper) {
        return timekeeper == null || house.directory().timekeepers().containsKey(timekeeper)
                ? List.of()
                : List.of("There is no timekeeper " + timekeeper + ". Import the timekeepers first or leave it empty.");
    }

    /// Gives a person another role, or shuts them out or in; their sessions end when they are shut out.
    public Outcome change(UUID id, Role role, @Nullable TimekeeperId timekeeper, boolean disabled, String actor) {
        return house.transactions().inOne(() -> {
            var found = users.find(id);
            if (found.isEmpty()) {
                return new Outcome.Refused(List.of("There is no such person."));
            }
            var old = found.getFirst();
            var problems = new ArrayList<>(unknown(timekeeper));
            if (old.login().equals(actor) && (role != old.role() || disabled)) {
                problems.add("Nobody changes their own role or shuts themselves out. Ask another administrator.");
            }
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            users.change(id, role, timekeeper, disabled);
            if (disabled || role != old.role()) {
                sessions.closeAll(id, null);
            }
            var changed = new User(id, old.login(), old.name(), role, timekeeper, disabled);
            book(Action.USER_CHANGED, changed, actor, Map.of("role", role.name(), "disabled", disabled));
            return new Outcome.Done(changed);
        });
    }

    /// Sets a new password and ends the person's other sessions.
    ///
    /// @param session token of the session to keep; null to end all
    public Outcome setPassword(UUID id, String password, @Nullable String session, String actor) {
        return house.transactions().inOne(() -> {
            var found = users.find(id);
            if (found.isEmpty()) {
                return new Outcome.Refused(List.of("There is no such person."));
            }
            var user = found.getFirst();
            var problems = Passwords.problems(password, user.login(), user.name());
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            users.setPasswordHash(id, Passwords.hash(password));
            sessions.closeAll(id, session);
            book(Action.USER_CHANGED, user, actor, Map.of("password", "changed"));
            return new Outcome.Done(user);
        });
    }

    /// Makes an API token for a person.
    ///
    /// @return its secret, shown this once
    public String makeToken(User user, String name) {
        return house.transactions().inOne(() -> {
            var secret = new Tokens(house.transactions()).make(house.ids().next(), user.id(), name, house.now());
            book(Action.USER_CHANGED, user, user.login(), Map.of("tokenMade", name));
            return secret;
        });
    }

    /// @return whether there was one to end
    public boolean endToken(User user, UUID token) {
        return house.transactions().inOne(() -> {
            var ended = new Tokens(house.transactions()).end(token, user.id());
            if (ended) {
                book(Action.USER_CHANGED, user, user.login(), Map.of("tokenEnded", token.toString()));
            }
            return ended;
        });
    }

    private void book(Action action, User user, String actor, Map<String, ?> details) {
        house.book()
                .append(Event.of(house.now(), actor, action, new Subject("user", user.login(), 1))
                        .with(details));
    }
}

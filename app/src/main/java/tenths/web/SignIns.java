package tenths.web;

import java.util.Map;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import tenths.access.Attempts;
import tenths.access.Passwords;
import tenths.access.User;
import tenths.access.Users;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;

/// Compares passwords. Every answer to a wrong one is the same and takes as long (S-24); each goes into the house book.
@Component
final class SignIns implements AuthenticationProvider {
    private static final String WRONG = "wrong";

    private final House house;
    private final Users users;
    private final Attempts attempts = new Attempts();

    SignIns(House house) {
        this.house = house;
        users = new Users(house.transactions());
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var login = Users.login(asked.getName());
        var password = asked.getCredentials() instanceof String text ? text : "";
        var address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (attempts.tooMany(address, house.now())) {
            throw new BadCredentialsException(WRONG);
        }
        var found = users.find(login);
        if (found.isEmpty()) {
            Passwords.matchesNobody(password);
            attempts.failed(address, house.now());
            throw new BadCredentialsException(WRONG);
        }
        var user = found.getFirst();
        if (!comesIn(user, password)) {
            attempts.failed(address, house.now());
            throw new BadCredentialsException(WRONG);
        }
        attempts.succeeded(address);
        return SessionCookie.signedIn(user);
    }

    private boolean comesIn(User user, String password) {
        var lock = users.lock(user.id());
        var matches = Passwords.matches(password, lock.passwordHash());
        var until = lock.lockedUntil();
        var locked = until != null && house.now().isBefore(until);
        return house.transactions().inOne(() -> {
            if (matches && !locked && !user.disabled()) {
                users.succeeded(user.id());
                book(Action.SIGNED_IN, user);
                return true;
            }
            var closed = !locked && users.failed(user.id(), house.now());
            book(closed ? Action.LOCKED_OUT : Action.SIGN_IN_FAILED, user);
            return false;
        });
    }

    private void book(Action action, User user) {
        house.book()
                .append(Event.of(house.now(), user.login(), action, new Subject("user", user.login(), 1))
                        .with(Map.of()));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}

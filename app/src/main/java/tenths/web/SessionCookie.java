package tenths.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import tenths.access.Sessions;
import tenths.access.User;
import tenths.desk.House;

/// Knows a browser by its cookie and the row behind it (S-25, S-26). Signing in always begins a new session.
@Component
final class SessionCookie implements SecurityContextRepository {
    private final House house;
    private final Sessions sessions;
    private final boolean secure;

    SessionCookie(House house, WebDoor.Manner manner) {
        this.house = house;
        sessions = new Sessions(house.transactions());
        secure = manner.secure();
    }

    private String name() {
        return secure ? "__Host-tenths" : "tenths";
    }

    /// The token that the browser showed; none if it showed none.
    List<String> token(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? List.of()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .limit(1)
                        .toList();
    }

    static UsernamePasswordAuthenticationToken signedIn(User user) {
        var authority = new SimpleGrantedAuthority("ROLE_" + user.role().name());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of(authority));
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(() -> load(request));
    }

    private SecurityContext load(HttpServletRequest request) {
        return token(request).stream()
                .flatMap(token -> sessions.find(token, house.now()).stream())
                .findFirst()
                .<SecurityContext>map(user -> new SecurityContextImpl(signedIn(user)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        token(request).forEach(sessions::close);
        var authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof User user) {
            set(response, sessions.open(user.id(), house.now()), -1);
        } else {
            set(response, "", 0);
        }
    }

    private void set(HttpServletResponse response, String value, long seconds) {
        var cookie = ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(seconds)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return !token(request).isEmpty();
    }

    /// Looked up once for each request, when somebody asks.
    private static final class Loaded implements DeferredSecurityContext {
        private final Supplier<SecurityContext> lookUp;
        private List<SecurityContext> found = List.of();

        private Loaded(Supplier<SecurityContext> lookUp) {
            this.lookUp = lookUp;
        }

        @Override
        public SecurityContext get() {
            if (found.isEmpty()) {
                found = List.of(lookUp.get());
            }
            return found.getFirst();
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}

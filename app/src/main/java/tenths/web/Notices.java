package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tenths.access.Sessions;
import tenths.desk.House;
import tools.jackson.databind.json.JsonMapper;

/// What the next page says first: what came of the last act, with its undo where there is one.
@Component
public final class Notices {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sessions sessions;
    private final SessionCookie cookie;

    Notices(House house, SessionCookie cookie) {
        sessions = new Sessions(house.transactions());
        this.cookie = cookie;
    }

    public void good(HttpServletRequest request, String... lines) {
        leave(request, new Notice(false, List.of(lines), null));
    }

    public void bad(HttpServletRequest request, List<String> lines) {
        leave(request, new Notice(true, lines, null));
    }

    public void leave(HttpServletRequest request, Notice notice) {
        cookie.token(request).forEach(token -> sessions.leave(token, JSON.writeValueAsString(notice)));
    }

    @Nullable
    Notice take(HttpServletRequest request) {
        return cookie.token(request).stream()
                .flatMap(token -> sessions.take(token).stream())
                .map(text -> JSON.readValue(text, Notice.class))
                .findFirst()
                .orElse(null);
    }

    /// A way back, as a form to post.
    public record Undo(String path, Map<String, List<String>> fields) {}
}

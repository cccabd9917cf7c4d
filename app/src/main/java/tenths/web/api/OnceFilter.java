package tenths.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tenths.access.User;
import tenths.desk.House;
import tenths.store.AnsweredRequests;
import tenths.store.AnsweredRequests.Known;
import tenths.store.AnsweredRequests.Request;

/// A request that changes something acts once, however often it is sent: its `Idempotency-Key` finds the answer again.
///
/// The answer is kept after the change is committed. Where the machine stops between the two, the repeated request acts
/// again after an hour; by then the version it names, or the state of what it is about, lets the desk refuse it.
public final class OnceFilter extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPEATED = "Idempotency-Replayed";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,255}");
    /// Addresses that take a file as it is.
    private static final Set<String> FILES = Set.of(ImportsApi.PATH, GuideDocumentsApi.PATH);
    private static final long BYTES_PER_MB = 1_000_000;
    private static final long LARGEST_BODY_BYTES = 2 * BYTES_PER_MB;
    private static final long LARGEST_FILE_BYTES = 256 * BYTES_PER_MB;
    private static final int BUFFER = 1 << 16;
    private static final Duration KEPT = Duration.ofDays(2);
    private static final Duration LONGEST_WORK = Duration.ofHours(1);
    private static final int OUR_FAULT = 500;

    private final House house;
    private final AnsweredRequests answered;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    public OnceFilter(House house) {
        this.house = house;
        answered = new AnsweredRequests(house.transactions());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(KEY);
        if (key == null || !KEYS.matcher(key).matches()) {
            write(response, Problem.of(Problem.Kind.FAULTY, List.of(badKey(key))));
            return;
        }
        var spool = Files.createTempFile("tenths-body-", ""); // readable by this user alone
        try {
            keep(request, key, spool, response, chain);
        } finally {
            Files.delete(spool);
        }
    }

    private void keep(
            HttpServletRequest request, String key, Path spool, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = FILES.contains(request.getRequestURI()) ? LARGEST_FILE_BYTES : LARGEST_BODY_BYTES;
        var hash = spool(request, spool, most);
        if (Files.size(spool) > most) {
            var fault = new Fault(
                    "", "The body is larger than " + most / BYTES_PER_MB + " MB.", "Send it in several requests.");
            write(response, Problem.of(Problem.Kind.TOO_LARGE, List.of(fault)));
            return;
        }
        sweep();
        var asked = new Request(actor(), key, hash);
        switch (answered.begin(asked, house.now(), house.now().minus(LONGEST_WORK))) {
            case Known.New _ -> act(asked, new KeptBody(request, spool), response, chain);
            case Known.Answered(var status, var text) -> repeat(response, status, text);
            case Known.Running _ -> {
                response.setHeader("Retry-After", "1");
                var fault = new Fault(KEY, "The first request with this key is still at work.", "Send it again later.");
                write(response, Problem.of(Problem.Kind.RUNNING, List.of(fault)));
            }
            case Known.Different _ -> {
                var fault = new Fault(KEY, "This key belongs to another request.", "Give every request a new key.");
                write(response, Problem.of(Problem.Kind.KEY_REUSED, List.of(fault)));
            }
        }
    }

    private static Fault badKey(@Nullable String key) {
        return new Fault(
                KEY,
                key == null ? "The header is missing." : "The header is not understood.",
                "Send a new random text of 1 to 255 printable characters with every request that changes something.");
    }

    private void act(Request asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        var done = false;
        try {
            chain.doFilter(request, kept);
            var body = new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8);
            if (kept.getStatus() < OUR_FAULT && !body.isEmpty()) {
                answered.answer(asked, kept.getStatus(), body);
                done = true;
            }
        } finally {
            if (!done) {
                answered.release(asked);
            }
            kept.copyBodyToResponse();
        }
    }

    private static void repeat(HttpServletResponse response, int status, String body) throws IOException {
        response.setHeader(REPEATED, "true");
        response.setStatus(status);
        response.setContentType(status < HttpServletResponse.SC_BAD_REQUEST ? "application/json" : Problem.MEDIA_TYPE);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof User user) {
            return user.login();
        }
        throw new IllegalStateException("this door stands behind the doorman");
    }

    /// Writes the body into a file, one byte more than fits at most.
    ///
    /// @return the hash of what is asked
    private static String spool(HttpServletRequest request, Path spool, long most) throws IOException {
        try (var file = Files.newOutputStream(spool)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var place = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(place.getBytes(StandardCharsets.UTF_8));
            var buffer = new byte[BUFFER];
            var in = request.getInputStream();
            var left = most + 1;
            for (var read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
                var some = (int) Math.min(read, left);
                digest.update(buffer, 0, some);
                file.write(buffer, 0, some);
                left -= some;
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Forgets old answers, once an hour at most.
    private void sweep() {
        var last = swept.get();
        var now = house.now();
        if (last.isBefore(now.minus(LONGEST_WORK)) && swept.compareAndSet(last, now)) {
            answered.forget(now.minus(KEPT));
        }
    }
}

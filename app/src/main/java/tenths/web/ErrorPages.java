package tenths.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is said when something cannot be shown: plain words and a number for the log, never a stack (S-42).
@Controller
public final class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Frames frames;

    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    /// @param incident number that the log holds too; blank where nothing went wrong on our side
    public record Shown(int status, String title, String what, String incident) {}

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var shown = shown(request, status);
        response.setStatus(status);
        if (path.startsWith("/api/")) {
            Problems.write(response, status, shown.title(), List.of(shown.what()));
            return null;
        }
        return frames.page(request, "error", shown);
    }

    private static Shown shown(HttpServletRequest request, int status) {
        if (status < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return new Shown(status, title(status), what(status), "");
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        var failure =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        LOG.error("incident {}", incident, failure);
        var said = request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String message && failure == null
                ? message
                : "";
        return new Shown(
                status,
                "That did not work",
                said.isBlank()
                        ? "Nothing was left half done. Try again; if it happens again, tell whoever runs Tenths."
                        : said,
                incident);
    }

    private static String title(int status) {
        return switch (HttpStatus.resolve(status)) {
            case NOT_FOUND -> "Not here";
            case FORBIDDEN -> "Not for you";
            case CONTENT_TOO_LARGE -> "Too large";
            case null, default -> "Not understood";
        };
    }

    private static String what(int status) {
        return switch (HttpStatus.resolve(status)) {
            case NOT_FOUND -> "There is no such page, or what it showed has gone. Search for it at the top.";
            case FORBIDDEN ->
                "Your role does not open this door, or the page was open for too long. Load it again and repeat"
                        + " what you did.";
            case CONTENT_TOO_LARGE -> "The file is larger than 256 MB. Split it, or import it from the terminal.";
            case null, default -> "The address or a field of the form could not be read. Go back and correct it.";
        };
    }
}

package tenths.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// A character that no database holds, U+0000 above all, is a slip of whoever sent it: said like any other field that
/// cannot be read, and no incident of ours.
@ControllerAdvice
final class UnstorableText {
    private static final Set<String> NO_SUCH_CHARACTER = Set.of("22021", "22P05"); // of PostgreSQL

    @ExceptionHandler
    void refuse(DataIntegrityViolationException failure, HttpServletResponse response) throws IOException {
        if (failure.getRootCause() instanceof SQLException cause && NO_SUCH_CHARACTER.contains(cause.getSQLState())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            throw failure;
        }
    }
}

package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import tenths.web.api.Problem;

/// How the API says no: RFC 9457 problem documents with every reason.
@Component
final class Problems {
    void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "Not signed in",
                List.of("Send Authorization: Bearer with a token of your account page."));
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        write(
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "Not allowed",
                List.of("The person behind this token is not a biller."));
    }

    static void write(HttpServletResponse response, int status, String title, List<String> reasons) throws IOException {
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(Problem.plain(status, title, reasons).json());
    }
}

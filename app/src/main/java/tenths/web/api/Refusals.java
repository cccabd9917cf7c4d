package tenths.web.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Makes a problem document of whatever ends a request of the API.
@RestControllerAdvice(basePackageClasses = Refusals.class)
final class Refusals {
    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        return answer(refusal.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException failure) {
        var field = failure.getName();
        if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(Refusal.notFound("Nothing has the " + field + " " + failure.getValue() + ".")
                    .problem());
        }
        var kind = failure.getRequiredType();
        var repair = kind == null ? "" : Reading.repair(kind);
        return answer(Refusal.faulty(field, "\"" + failure.getValue() + "\" is not understood.", repair)
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException failure) {
        return answer(Refusal.faulty(failure.getParameterName(), "It is missing.", "Add it to the address.")
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException failure) {
        return answer(Refusal.faulty("", "The body is missing.", "Send a JSON object.")
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(HttpMediaTypeNotSupportedException failure) {
        var reason = "The body is not understood. Send it with Content-Type: application/json.";
        return answer(Problem.plain(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "Not understood", List.of(reason)));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem);
    }
}

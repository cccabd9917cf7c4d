package tenths.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What was asked for is not here, or not for this person: both look the same (S-20).
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;
}

package tenths.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses parameters that a list does not know: a misspelt filter would show everything.
final class KnownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            check(request, method);
        }
        return true;
    }

    private static void check(HttpServletRequest request, HandlerMethod method) {
        var known = Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .toList();
        var faults = new ArrayList<Fault>();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                var repair = known.isEmpty() ? "None is known here." : "Known: " + String.join(", ", known) + ".";
                faults.add(new Fault(name, "There is no such parameter.", repair));
            } else if (Stream.of(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
                faults.add(new Fault(name, "It contains the character U+0000.", "Leave that out."));
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.faulty(faults);
        }
    }
}

package tenths.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
                .collect(Collectors.<Parameter, String, Class<?>, Map<String, Class<?>>>toMap(
                        Parameter::getName, Parameter::getType, (first, _) -> first, LinkedHashMap::new));
        var faults = new ArrayList<Fault>();
        request.getParameterMap().forEach((name, values) -> {
            var type = known.get(name);
            if (type == null) {
                var repair = known.isEmpty() ? "None is known here" : "Known: " + String.join(", ", known.keySet());
                faults.add(new Fault(name, "There is no such parameter.", repair + "."));
            } else {
                Stream.of(values).forEach(value -> check(name, value, type, faults));
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.faulty(faults);
        }
    }

    private static void check(String name, String value, Class<?> type, List<Fault> faults) {
        if (value.indexOf('\0') >= 0) {
            faults.add(new Fault(name, "It contains the character U+0000.", "Leave that out."));
        } else if ((type == LocalDate.class) && !value.matches("|" + Reading.DAY)) {
            faults.add(new Fault(name, "\"" + value + "\" is not understood.", Reading.repair(type)));
        }
    }
}

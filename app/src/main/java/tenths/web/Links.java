package tenths.web;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/// Addresses with their fields, properly written.
public final class Links {
    private Links() {}

    /// Blank fields are left out; the rest stands in alphabetical order.
    public static String to(String path, Map<String, String> fields) {
        var builder = UriComponentsBuilder.fromPath(path);
        new TreeMap<>(fields).forEach((name, value) -> {
            if (!value.isBlank()) {
                builder.queryParam(name, "{" + name + "}");
            }
        });
        return builder.encode().buildAndExpand(fields).toUriString();
    }

    /// Only a path of our own, so that a link in a form never leads outside.
    public static String inside(String path, String otherwise) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") ? path : otherwise;
    }

    /// The number of what was chosen from a list of numbers and names.
    static String first(String text) {
        return text.strip().split(" ", 2)[0];
    }
}

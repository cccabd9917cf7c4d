package tenths.archive;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// `s3://bucket/prefix?endpoint=URL&region=NAME&pathStyle=true`, read and checked.
///
/// @param prefix before every key: empty, or ending in a slash
/// @param options endpoint, region, pathStyle
record S3Address(String bucket, String prefix, Map<String, String> options) {
    private static final Set<String> KNOWN = Set.of("endpoint", "region", "pathStyle");

    static S3Address of(String address) {
        var uri = URI.create(address);
        var bucket = Optional.ofNullable(uri.getHost()).orElse("");
        var path = Optional.ofNullable(uri.getPath()).orElse("").replaceAll("^/+|/+$", "");
        var options = options(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        if (!"s3".equals(uri.getScheme()) || bucket.isEmpty() || !KNOWN.containsAll(options.keySet())) {
            throw new IllegalArgumentException(
                    "'%s' is no archive address; it looks like s3://bucket/prefix?endpoint=URL&region=NAME&pathStyle=true"
                            .formatted(address));
        }
        return new S3Address(bucket, path.isEmpty() ? "" : path + "/", options);
    }

    private static Map<String, String> options(String query) {
        var options = new TreeMap<String, String>();
        for (var part : query.split("&")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                var value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
                options.put(part.substring(0, equals), value);
            } else if (!part.isEmpty()) {
                options.put(part, "");
            }
        }
        return options;
    }

    Optional<URI> endpoint() {
        return Optional.ofNullable(options.get("endpoint")).map(URI::create);
    }

    String region() {
        return options.getOrDefault("region", "us-east-1");
    }

    boolean pathStyle() {
        return Boolean.parseBoolean(options.getOrDefault("pathStyle", "false"));
    }
}

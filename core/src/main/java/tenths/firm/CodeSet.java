package tenths.firm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;

/// A list of billing codes that a client accepts, for example the UTBMS litigation tasks.
///
/// A heading groups other codes and is never billed itself: L100 stands over L110, L120 and so on.
public final class CodeSet {
    private final String name;
    private final Map<String, Code> codes;

    private CodeSet(String name, SequencedCollection<Code> codes) {
        this.name = name;
        var byCode = new LinkedHashMap<String, Code>();
        for (var code : codes) {
            if (byCode.put(code.code(), code) != null) {
                throw new IllegalArgumentException(name + " holds " + code.code() + " twice");
            }
        }
        this.codes = Collections.unmodifiableMap(byCode);
    }

    /// One code.
    ///
    /// @param name what it means, in a few words
    /// @param heading true where it only groups other codes
    public record Code(String code, String name, boolean heading) {}

    public static CodeSet of(String name, List<Code> codes) {
        return new CodeSet(name, codes);
    }

    /// `litigation_aba`, for profiles and messages.
    public String name() {
        return name;
    }

    /// In the order of the published list, headings included.
    public SequencedCollection<Code> codes() {
        return List.copyOf(codes.values());
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    @Override
    public String toString() {
        return name + " (" + codes.size() + " codes)";
    }
}

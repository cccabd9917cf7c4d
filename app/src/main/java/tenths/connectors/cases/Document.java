package tenths.connectors.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The text of a case.
final class Document {
    private static final int MOST_CHARACTERS = 50_000_000;
    private static final JsonFactory JSON = new JsonFactory();

    private final List<CaseFault> faults = new ArrayList<>();

    private Document() {}

    /// @param makes the case of its members; what it returns counts only if there is no fault
    static <T> CaseReading<T> read(String json, Function<Members, T> makes) {
        return new Document().reading(json, makes);
    }

    private <T> CaseReading<T> reading(String json, Function<Members, T> makes) {
        if (json.length() > MOST_CHARACTERS) {
            return refused("it has more than " + MOST_CHARACTERS + " characters", "write several cases");
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                return refused("it is empty", "write a case as the handbook shows");
            }
            var members = Members.of(Node.of(parser, "$", faults), faults);
            if (parser.nextToken() != null) {
                return refused("something stands behind the case", "write one case");
            }
            var value = makes.apply(members);
            return faults.isEmpty() ? new CaseReading.Read<>(value) : new CaseReading.Refused<>(faults);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            var place = at == null ? "" : " in line " + at.getLineNr() + ", column " + at.getColumnNr();
            return refused("it is no JSON" + place + ": " + words(broken), "write JSON");
        }
    }

    /// Without the reader's own remarks on where it started.
    private static String words(JacksonException broken) {
        var words = broken.getOriginalMessage();
        var remark = words.indexOf(" (start marker");
        return remark < 0 ? words : words.substring(0, remark);
    }

    private <T> CaseReading<T> refused(String message, String repair) {
        return new CaseReading.Refused<>(List.of(new CaseFault("$", message, repair)));
    }
}

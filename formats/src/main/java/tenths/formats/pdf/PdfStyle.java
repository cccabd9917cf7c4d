package tenths.formats.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tenths.firm.CodeSet;
import tenths.firm.Utbms;
import tenths.formats.OnPaper;

/// How a bill looks: the firm's letterhead, and what the client wants of it.
///
/// @param names what codes mean to a reader: task and expense codes and timekeeper classes; a code without a name
///     stands alone
public record PdfStyle(Look look, OnPaper wishes, Map<String, String> names) {
    private static final Map<String, String> PUBLISHED = published();
    private static final Map<String, String> PHASES = phases();

    /// The plain letterhead for a client that wants nothing of its own.
    public static final PdfStyle PLAIN = of(Look.PLAIN, OnPaper.STANDARD);

    public PdfStyle {
        names = Map.copyOf(names);
    }

    /// With the published names of codes and classes.
    public static PdfStyle of(Look look, OnPaper wishes) {
        return new PdfStyle(look, wishes, PUBLISHED);
    }

    public Paper paper() {
        return switch (wishes.paper()) {
            case AS_LETTERHEAD -> look.paper();
            case LETTER -> Paper.LETTER;
            case A4 -> Paper.A4;
        };
    }

    int accent() {
        return look.accent();
    }

    String name(String code) {
        return names.getOrDefault(code, "");
    }

    /// The phase that a task belongs to: L100 for L110. Empty where no published list has it.
    String phase(String task) {
        return PHASES.getOrDefault(task, "");
    }

    private static Map<String, String> phases() {
        var phases = new HashMap<String, String>();
        for (var set : Utbms.all()) {
            var phase = "";
            for (var code : set.codes()) {
                phase = code.heading() ? code.code() : phase;
                phases.putIfAbsent(code.code(), phase);
            }
        }
        return Map.copyOf(phases);
    }

    private static Map<String, String> published() {
        return Utbms.all().stream()
                .flatMap(set -> set.codes().stream())
                .collect(Collectors.toUnmodifiableMap(CodeSet.Code::code, CodeSet.Code::name, (first, _) -> first));
    }
}

package tenths.guidelines.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenths.checks.Severity;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;

/// A kind of rule: what it is called, what it checks, and what a client's file may set.
public final class RuleKind {
    private final String code;
    private final String title;
    private final String description;
    private final List<Parameter> parameters;
    private final BiFunction<Source, Settings, Guideline> maker;
    private final boolean isAdvice;
    private final boolean isOwn;

    /// @param head code and title, for example `TIM-03 Large single entry`
    /// @param description one sentence for the handbook
    RuleKind(
            String head,
            String description,
            List<Parameter> parameters,
            BiFunction<Source, Settings, Guideline> maker) {
        this(head, description, parameters, maker, false, false);
    }

    private RuleKind(
            String head,
            String description,
            List<Parameter> parameters,
            BiFunction<Source, Settings, Guideline> maker,
            boolean isAdvice,
            boolean isOwn) {
        this.code = head.substring(0, head.indexOf(' '));
        this.title = head.substring(head.indexOf(' ') + 1);
        this.description = description;
        this.parameters = List.copyOf(parameters);
        this.maker = maker;
        this.isAdvice = isAdvice;
        this.isOwn = isOwn;
    }

    /// What a rule of the firm's own is: a kind that has this one rule. Its settings are its text, read already.
    ///
    /// @param title what is wrong, as a part of a sentence
    public static RuleKind own(String code, String title, Function<Source, Guideline> maker) {
        return new RuleKind(code + " " + title, title, List.of(), (source, _) -> maker.apply(source), false, true);
    }

    /// A kind that needs judgment: it advises, a person decides, and no bill waits for it.
    RuleKind advising() {
        return new RuleKind(code + " " + title, description, parameters, maker, true, false);
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /// True where a rule of this kind may not block a bill.
    public boolean isAdvice() {
        return isAdvice;
    }

    /// True for a rule of the firm's own, which is written as text.
    public boolean isOwn() {
        return isOwn;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /// A rule of this kind; what is not given falls back to the default of the handbook.
    ///
    /// @throws IllegalArgumentException if a setting cannot be read, or an advice is to block bills
    public Guideline rule(Source source, Map<String, Setting> given) {
        var settings = new HashMap<String, Setting>();
        parameters.forEach(parameter -> settings.put(parameter.name(), parameter.fallback()));
        given.forEach((name, setting) -> {
            if (!isOwn
                    && parameter(name).filter(known -> known.accepts(setting)).isEmpty()) {
                throw new IllegalArgumentException(code + " does not take " + name + " = " + setting);
            }
            settings.put(name, setting);
        });
        if (isAdvice && source.severity() == Severity.BLOCK) {
            throw new IllegalArgumentException(code + " only advises; it cannot block a bill");
        }
        return maker.apply(source, new Settings(settings));
    }

    /// Kinds of the catalogue are one thing each; two rules of the firm's own are alike if they are called alike, and
    /// then their settings tell them apart.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof RuleKind kind
                        && isOwn
                        && kind.isOwn
                        && code.equals(kind.code)
                        && title.equals(kind.title));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}

package tenths.guidelines.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A parameter of a rule kind.
///
/// @param fallback what holds when the file does not say
/// @param options the words allowed; only for a choice
/// @param meaning one phrase for the handbook, with its unit
public record Parameter(String name, Form form, Setting fallback, List<String> options, String meaning) {
    public Parameter {
        options = List.copyOf(options);
    }

    static Parameter hours(String name, String fallback, String meaning) {
        return text(name, Form.HOURS, fallback, meaning);
    }

    static Parameter count(String name, int fallback, String meaning) {
        return text(name, Form.COUNT, Integer.toString(fallback), meaning);
    }

    static Parameter price(String name, String fallback, String meaning) {
        return text(name, Form.PRICE, fallback, meaning);
    }

    /// @param options the first is what holds when the file does not say
    static Parameter choice(String name, String meaning, String... options) {
        return new Parameter(name, Form.CHOICE, new Setting.Text(options[0]), Arrays.asList(options), meaning);
    }

    static Parameter phrases(String name, List<String> fallback, String meaning) {
        return new Parameter(name, Form.PHRASES, new Setting.Words(fallback), List.of(), meaning);
    }

    static Parameter codes(String name, List<String> fallback, String meaning) {
        return new Parameter(name, Form.CODES, new Setting.Words(fallback), List.of(), meaning);
    }

    static Parameter prices(String name, String meaning) {
        return prices(name, Map.of(), meaning);
    }

    static Parameter prices(String name, Map<String, String> fallback, String meaning) {
        return new Parameter(name, Form.PRICES, new Setting.Table(fallback), List.of(), meaning);
    }

    private static Parameter text(String name, Form form, String fallback, String meaning) {
        return new Parameter(name, form, new Setting.Text(fallback), List.of(), meaning);
    }

    /// True if the setting can be read for this parameter.
    public boolean accepts(Setting setting) {
        return form.fits(setting)
                && (options.isEmpty() || (setting instanceof Setting.Text(var value) && options.contains(value)));
    }

    /// What to write instead of a value that is not accepted.
    public String repair() {
        return options.isEmpty() ? "write " + form.repair() : "write one of " + String.join(", ", options);
    }
}

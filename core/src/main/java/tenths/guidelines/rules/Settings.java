package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tenths.guidelines.words.Phrases;
import tenths.time.Hours;

/// The settings of one rule, each parameter of its kind with a value that can be read.
final class Settings {
    private final Map<String, Setting> byName;

    Settings(Map<String, Setting> byName) {
        this.byName = Map.copyOf(byName);
    }

    Hours hours(String name) {
        return Hours.of(price(name));
    }

    int count(String name) {
        return price(name).intValueExact();
    }

    BigDecimal price(String name) {
        return Form.number(of(name));
    }

    boolean is(String name, String option) {
        return of(name) instanceof Setting.Text(var value) && value.equals(option);
    }

    Phrases phrases(String name) {
        return Phrases.of(list(name));
    }

    Set<String> codes(String name) {
        return Set.copyOf(list(name));
    }

    Map<String, BigDecimal> prices(String name) {
        var prices = new TreeMap<String, BigDecimal>();
        if (of(name) instanceof Setting.Table(var values)) {
            values.forEach((key, value) -> prices.put(key, new BigDecimal(value)));
        }
        return prices;
    }

    private List<String> list(String name) {
        return of(name) instanceof Setting.Words(var values) ? values : List.of();
    }

    private Setting of(String name) {
        var setting = byName.get(name);
        if (setting == null) {
            throw new IllegalArgumentException("the kind has no parameter " + name);
        }
        return setting;
    }
}

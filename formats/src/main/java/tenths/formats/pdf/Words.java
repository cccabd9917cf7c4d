package tenths.formats.pdf;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tenths.formats.OnPaper.Language;
import tenths.formats.OnPaper.Prices;

/// A language as bills on paper speak it: its words, its months, its figures. All of it is data of ours, so that no
/// other Java writes another bill.
public final class Words {
    private static final Map<Language, Words> ALL = all();

    private final Properties file;
    private final List<String> months;
    private final List<String> shortMonths;

    private Words(Properties file) {
        this.file = file;
        months = List.of(text("months").split(" ", -1));
        shortMonths = List.of(text("months.short").split(" ", -1));
        for (var word : Word.values()) {
            text(word.key());
        }
    }

    public static Words in(Language language) {
        var words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return words;
    }

    /// The sentence for a bill as a whole: `Professional services rendered March 2026`.
    public String rendered(YearMonth month) {
        return say(Word.RENDERED, dated("month", month.getYear(), month.getMonthValue(), 1));
    }

    String say(Word word) {
        return text(word.key());
    }

    String say(Word word, String first) {
        return say(word).replace("{0}", first);
    }

    String say(Word word, String first, String second) {
        return say(word, first).replace("{1}", second);
    }

    String say(Word word, String first, String second, String third) {
        return say(word, first, second).replace("{2}", third);
    }

    /// What a timekeeper's class is called; the other name where this language has none.
    String classed(String code, String otherwise) {
        return file.getProperty("class." + code, otherwise);
    }

    /// For screen readers: `en-US`.
    String locale() {
        return text("locale");
    }

    char decimal() {
        return text("decimal").charAt(0);
    }

    char grouping() {
        return text("grouping").charAt(0);
    }

    Prices prices() {
        return Prices.valueOf(text("prices"));
    }

    /// A day in one of the language's forms.
    ///
    /// @param form `date.long`, `date.short`, `date.named` or `month`
    String dated(String form, int year, int month, int day) {
        return text(form)
                .replace("{month}", months.get(month - 1))
                .replace("{mon}", shortMonths.get(month - 1))
                .replace("{mm}", twoDigits(month))
                .replace("{dd}", twoDigits(day))
                .replace("{d}", day == 1 ? text("first.of.month") : Integer.toString(day))
                .replace("{y}", Integer.toString(year));
    }

    static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private String text(String key) {
        var text = file.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("a language has no " + key);
        }
        return text;
    }

    private static Map<Language, Words> all() {
        var all = new EnumMap<Language, Words>(Language.class);
        for (var language : Language.values()) {
            all.put(language, new Words(read(language.tag())));
        }
        return all;
    }

    private static Properties read(String tag) {
        var path = "/tenths/formats/pdf/" + tag + ".properties";
        try (var in = Words.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no words in " + tag);
            }
            var file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

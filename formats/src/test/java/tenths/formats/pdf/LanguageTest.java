package tenths.formats.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tenths.formats.OnPaper.Dates;
import tenths.formats.OnPaper.Language;
import tenths.formats.OnPaper.Numbers;
import tenths.formats.OnPaper.Prices;
import tenths.formats.OnPaper.Wording;
import tenths.money.Money;

@NullMarked
class LanguageTest {
    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_language_has_the_same_words_and_places_as_english(Language language) throws IOException {
        var english = file(Language.EN);
        var other = file(language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        for (var word : Word.values()) {
            assertThat(places(other.getProperty(word.key())))
                    .as(word.key())
                    .isEqualTo(places(english.getProperty(word.key())));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_letter_of_a_language_can_be_drawn(Language language) throws IOException {
        var legible = new Legible();
        file(language).values().forEach(text -> legible.text(text.toString()));
        assertThat(legible.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | May 1, 2026        | May 1, 2026 | -1,234,567.50 | USD_-1,234,567.50
            DE | 1. Mai 2026        | 01.05.2026  | -1.234.567,50 | -1.234.567,50_USD
            FR | 1er mai 2026       | 01/05/2026  | -1_234_567,50 | -1_234_567,50_USD
            ES | 1 de mayo de 2026  | 01/05/2026  | -1.234.567,50 | -1.234.567,50_USD
            IT | 1º maggio 2026     | 01/05/2026  | -1.234.567,50 | -1.234.567,50_USD
            """)
    void a_language_writes_days_numbers_and_prices_its_own_way(
            Language language, String day, String shortDay, String number, String price) {
        var figures = new Figures(Wishes.in(language));
        var first = LocalDate.of(2026, 5, 1);
        var money = Money.of("-1234567.50", Currency.getInstance("USD"));
        assertThat(figures.longDay(first)).isEqualTo(day);
        assertThat(figures.day(first)).isEqualTo(shortDay);
        assertThat(figures.money(money)).isEqualTo(spoken(number));
        assertThat(figures.priced(money)).isEqualTo(spoken(price));
    }

    /// Tables in source have plain dashes and blanks.
    private static String spoken(String figure) {
        return figure.replace('-', '\u2212').replace('_', '\u00A0');
    }

    @Test
    void a_client_can_want_other_days_numbers_and_prices_than_its_language() {
        var day = LocalDate.of(2026, 4, 2);
        var euros = Money.of("-1234.50", Currency.getInstance("EUR"));
        var francs = Money.of("1234.50", Currency.getInstance("CHF"));
        var iso = wanted(Dates.ISO, Numbers.APOSTROPHE_POINT, Prices.SYMBOL_BEFORE);
        assertThat(iso.longDay(day)).isEqualTo("2026-04-02");
        assertThat(iso.priced(euros)).isEqualTo("\u2212€1\u2019234.50");
        assertThat(iso.priced(francs)).isEqualTo("CHF\u00A01\u2019234.50");
        var named = wanted(Dates.DAY_AND_MONTH_NAME, Numbers.SPACE_COMMA, Prices.SYMBOL_AFTER);
        assertThat(named.day(day)).isEqualTo("2 April 2026");
        assertThat(named.priced(euros)).isEqualTo("\u22121\u00A0234,50\u00A0€");
        assertThat(wanted(Dates.DAY_FIRST, Numbers.COMMA_POINT, Prices.CODE_AFTER)
                        .day(day))
                .isEqualTo("02/04/2026");
        assertThat(wanted(Dates.MONTH_FIRST, Numbers.POINT_COMMA, Prices.CODE_BEFORE)
                        .day(day))
                .isEqualTo("04/02/2026");
    }

    @Test
    void numbers_keep_the_decimals_they_need() {
        var figures = new Figures(Wishes.in(Language.DE));
        assertThat(figures.decimal(new BigDecimal("1.5"))).isEqualTo("1,50");
        assertThat(figures.decimal(new BigDecimal("185.125"))).isEqualTo("185,125");
        assertThat(figures.quantity(new BigDecimal("1200"))).isEqualTo("1.200");
    }

    @Test
    void the_sentence_of_a_bill_names_its_month() {
        assertThat(Words.in(Language.EN).rendered(YearMonth.of(2026, 3)))
                .isEqualTo("Professional services rendered March 2026");
        assertThat(Words.in(Language.DE).rendered(YearMonth.of(2026, 3)))
                .isEqualTo("Anwaltliche Leistungen im März 2026");
    }

    private static Figures wanted(Dates dates, Numbers numbers, Prices prices) {
        return new Figures(new Wording(Language.EN, dates, numbers, prices));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Properties file(Language language) throws IOException {
        var path = "/tenths/formats/pdf/" + language.tag() + ".properties";
        try (var in = Objects.requireNonNull(LanguageTest.class.getResourceAsStream(path))) {
            var file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return file;
        }
    }
}

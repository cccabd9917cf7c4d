package tenths.formats.bill;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/// The currencies of ISO 4217.
public final class Currencies {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    public static boolean isCode(String text) {
        return CODES.contains(text);
    }
}

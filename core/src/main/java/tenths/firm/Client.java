package tenths.firm;

import java.util.Currency;

/// Who pays the firm: an insurance carrier or another client.
///
/// @param address up to five lines separated by line breaks, as it stands on an invoice; may be empty
/// @param currency the currency of all its matters
public record Client(ClientId id, String name, String address, Currency currency) {
    public Client {
        if (name.isBlank()) {
            throw new IllegalArgumentException("client " + id + " has no name");
        }
    }
}

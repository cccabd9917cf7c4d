package tenths.rates;

import java.util.Currency;
import tenths.firm.ClientId;

/// What pricing must know of the client who pays.
public record ClientTerms(ClientId client, Currency currency, Increment increment) {}

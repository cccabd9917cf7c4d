package tenths.formats;

import java.util.Map;

/// What formats with taxes, currencies and addresses ask beyond LEDES 1998B.
///
/// @param firstLine of a LEDES 98BI file; receivers differ on the version in it
/// @param clientTaxId LEDES 98BI field 26; may be empty where the receiver does not insist
/// @param clientTaxIdRequired true where a blank field 26 is refused
/// @param purchaseOrders the client's order numbers by our matter id
/// @param firmCountry where the firm's address names none; a code or an English name, or empty
/// @param clientCountry likewise
/// @param taxDecimals most decimals of a tax and of totals with tax, 2 to 4
/// @param einvoice what European e-invoices ask beyond that
public record International(
        String firstLine,
        String clientTaxId,
        boolean clientTaxIdRequired,
        AccountType accountType,
        Map<String, String> purchaseOrders,
        CountryCode countryCode,
        String firmCountry,
        String clientCountry,
        int taxDecimals,
        Tax tax,
        EInvoice einvoice) {
    public International {
        purchaseOrders = Map.copyOf(purchaseOrders);
        if (!firstLine.matches("LEDES98BI[A-Za-z0-9 .]*\\[\\]")) {
            throw new IllegalArgumentException("firstLine begins with LEDES98BI and ends with [], not " + firstLine);
        }
        if (taxDecimals < 2 || taxDecimals > 4) {
            throw new IllegalArgumentException("taxDecimals are 2 to 4, not " + taxDecimals);
        }
    }

    /// The same with other wishes of e-invoices.
    public International with(EInvoice wishes) {
        return new International(
                firstLine,
                clientTaxId,
                clientTaxIdRequired,
                accountType,
                purchaseOrders,
                countryCode,
                firmCountry,
                clientCountry,
                taxDecimals,
                tax,
                wishes);
    }

    /// Of a client that gets no European e-invoices.
    public International(
            String firstLine,
            String clientTaxId,
            boolean clientTaxIdRequired,
            AccountType accountType,
            Map<String, String> purchaseOrders,
            CountryCode countryCode,
            String firmCountry,
            String clientCountry,
            int taxDecimals,
            Tax tax) {
        this(
                firstLine,
                clientTaxId,
                clientTaxIdRequired,
                accountType,
                purchaseOrders,
                countryCode,
                firmCountry,
                clientCountry,
                taxDecimals,
                tax,
                EInvoice.NONE);
    }

    /// Who pays for whom.
    public enum AccountType {
        /// The client pays for itself.
        OWN("O"),
        /// The client pays for somebody else, as an insurer does.
        THIRD_PARTY("T");

        private final String code;

        AccountType(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// How long the codes of countries are.
    public enum CountryCode {
        TWO_LETTERS,
        THREE_LETTERS,
        /// Three are written, two are accepted.
        EITHER
    }

    /// What the receiver does with a tax on the bill.
    public enum Tax {
        ACCEPT,
        REFUSE
    }
}

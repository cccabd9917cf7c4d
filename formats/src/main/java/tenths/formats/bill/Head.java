package tenths.formats.bill;

import java.time.LocalDate;

/// What a bill says once, for all of its lines.
///
/// @param start first day of the billing period
/// @param end last day of the billing period
/// @param description already clean
/// @param currency ISO 4217, or empty where the file did not say
public record Head(
        String number,
        LocalDate date,
        LocalDate start,
        LocalDate end,
        String description,
        Ids ids,
        Place firm,
        Place client,
        String currency,
        Reported reported) {
    /// By what the receiver finds client, matter and firm.
    ///
    /// @param clientMatter the client's own number of the matter, in insurance the claim number
    /// @param lawFirm the firm's tax id
    /// @param clientTax the client's tax id
    /// @param accountType `O` where the client pays for itself, `T` where it pays for another
    public record Ids(
            String client,
            String matter,
            String clientMatter,
            String lawFirm,
            String matterName,
            String purchaseOrder,
            String clientTax,
            String accountType) {}

    /// The tax in another currency, where the law demands it.
    ///
    /// @param tax ten-thousandths; [TenThousandths#UNFIT] where there is none
    /// @param currency ISO 4217; empty where there is none
    public record Reported(long tax, String currency) {
        public static final Reported NONE = new Reported(TenThousandths.UNFIT, "");
    }
}

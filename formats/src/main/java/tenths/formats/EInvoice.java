package tenths.formats;

import java.util.Map;

/// What a European e-invoice (EN 16931) asks beyond every other format. Nothing of it is guessed: what a bill needs and
/// this does not say keeps the bill from leaving.
///
/// @param buyerReference BT-10, by which the client finds the bill; a German authority's Leitweg-ID
/// @param buyerReferences likewise by our matter id, where matters differ
public record EInvoice(
        String buyerReference,
        Map<String, String> buyerReferences,
        Seller seller,
        Buyer buyer,
        Account account,
        Untaxed untaxed) {
    /// Says nothing.
    public static final EInvoice NONE = new EInvoice(
            "",
            Map.of(),
            new Seller("", "", "", "", "", "", "", ""),
            new Buyer("", "", ""),
            new Account("", "", ""),
            new Untaxed(Category.UNSAID, "", Category.UNSAID, ""));

    public EInvoice {
        buyerReferences = Map.copyOf(buyerReferences);
    }

    /// The same for a bill on which the client owes the VAT of fees or of expenses itself.
    public EInvoice reversing(boolean fees, boolean expenses) {
        return new EInvoice(buyerReference, buyerReferences, seller, buyer, account, untaxed.reversing(fees, expenses));
    }

    /// The firm, as far as its letterhead does not say it.
    ///
    /// @param vatId BT-31, with the letters of its country: `DE123456789`
    /// @param taxNumber BT-32, the number at the local tax office, for who has no VAT id
    /// @param electronicAddress BT-34, scheme and address: `9930:DE123456789` or `EM:bills@firm.example`
    /// @param contact BT-41, a person or an office
    /// @param city BT-37, where the address of the letterhead does not tell it apart
    /// @param postcode BT-38, likewise
    public record Seller(
            String vatId,
            String taxNumber,
            String electronicAddress,
            String contact,
            String phone,
            String email,
            String city,
            String postcode) {}

    /// The client, as far as its address does not say it; its VAT id is the `clientTaxId` of [International].
    ///
    /// @param electronicAddress BT-49, scheme and address
    /// @param city BT-52, where the address does not tell it apart
    /// @param postcode BT-53, likewise
    public record Buyer(String electronicAddress, String city, String postcode) {}

    /// Where the client pays to; by when, the profile says for the paper.
    ///
    /// @param number BT-84, an IBAN or another number
    /// @param bank BT-86, its BIC; may be empty
    /// @param holder BT-85; may be empty
    public record Account(String number, String bank, String holder) {}

    /// Why a line bears no VAT, where the bill has no rate for it.
    ///
    /// @param feesReason BT-120 in words, such as `Reverse charge`
    public record Untaxed(Category fees, String feesReason, Category expenses, String expensesReason) {
        private static final String REVERSED = "Reverse charge";

        Untaxed reversing(boolean ofFees, boolean ofExpenses) {
            return new Untaxed(
                    ofFees ? Category.REVERSE_CHARGE : fees,
                    ofFees ? reversed(fees, feesReason) : feesReason,
                    ofExpenses ? Category.REVERSE_CHARGE : expenses,
                    ofExpenses ? reversed(expenses, expensesReason) : expensesReason);
        }

        private static String reversed(Category said, String reason) {
            return said == Category.REVERSE_CHARGE && !reason.isBlank() ? reason : REVERSED;
        }
    }

    /// A VAT category of lines without VAT (UNTDID 5305).
    public enum Category {
        UNSAID(""),
        ZERO_RATED("Z"),
        EXEMPT("E"),
        /// The client owes the VAT.
        REVERSE_CHARGE("AE"),
        EXPORT("G"),
        OUTSIDE_VAT("O");

        private final String code;

        Category(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}

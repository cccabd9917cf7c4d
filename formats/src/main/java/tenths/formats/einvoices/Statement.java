package tenths.formats.einvoices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An invoice as EN 16931 sees it, the same in both syntaxes. Amounts are ten-thousandths; those of a credit note count
/// for the client.
///
/// @param wholes allowances and charges of the whole invoice (BG-20, BG-21)
record Statement(
        Standard standard,
        Head head,
        Party seller,
        Party buyer,
        Payment payment,
        List<Item> items,
        List<Whole> wholes,
        List<Group> groups,
        Sums sums) {
    Statement {
        items = List.copyOf(items);
        wholes = List.copyOf(wholes);
        groups = List.copyOf(groups);
    }

    /// @param isCredit 381 in place of 380
    /// @param buyerReference BT-10
    /// @param order BT-13, the client's order number
    /// @param object BT-18, the client's own number of the matter
    /// @param project BT-11, our number of the matter
    /// @param projectName only CII has a place for it
    /// @param note BT-22
    record Head(
            String number,
            boolean isCredit,
            LocalDate date,
            LocalDate start,
            LocalDate end,
            String currency,
            String buyerReference,
            String order,
            String object,
            String project,
            String projectName,
            String note) {}

    /// @param id BT-29, BT-46
    record Party(
            String name,
            String id,
            Address address,
            String vatId,
            String taxNumber,
            Electronic electronic,
            Contact contact) {}

    /// @param country ISO 3166, two letters
    record Address(String street, String more, String city, String postcode, String region, String country) {}

    /// @param scheme of the list EAS: `9930`, `EM`
    record Electronic(String scheme, String value) {
        static final Electronic NONE = new Electronic("", "");

        /// Of `EM:bills@firm.example`.
        static Electronic of(String text) {
            var colon = text.indexOf(':');
            return colon < 1
                    ? NONE
                    : new Electronic(
                            text.substring(0, colon).strip(),
                            text.substring(colon + 1).strip());
        }
    }

    record Contact(String name, String phone, String email) {
        static final Contact NONE = new Contact("", "", "");

        boolean isNone() {
            return equals(NONE);
        }
    }

    /// @param means UNTDID 4461: 58 a transfer in euros, 30 another; empty where the file says nothing
    /// @param due null where only the terms say it
    record Payment(
            String means,
            String account,
            String holder,
            String bank,
            @Nullable LocalDate due,
            String terms) {
        /// The terms as a file has them: a discount in the form of XRechnung ends with its line.
        String lines() {
            return terms.endsWith("#") ? terms + "\n" : terms;
        }
    }

    /// @param number BT-126
    /// @param unit UN/ECE Recommendation 20: `HUR` an hour, `C62` a piece, `LS` a lump sum
    /// @param price 0 or more
    /// @param allowance what net is less than quantity times price; below 0 where it is more
    /// @param facts BG-32 in order: names and values
    record Item(
            String number,
            String name,
            String description,
            String unit,
            long quantity,
            long price,
            long allowance,
            long net,
            Vat vat,
            LocalDate day,
            Map<String, String> facts) {}

    /// @param allowance above 0 for an allowance, below 0 for a charge
    record Whole(long allowance, String reason, Vat vat) {}

    /// @param category UNTDID 5305
    /// @param rate ten-billionths
    record Vat(String category, long rate) {}

    /// BG-23.
    ///
    /// @param reason BT-120; empty where the category needs none
    record Group(Vat vat, long base, long tax, String reason) {}

    /// BG-22, without what follows from it.
    ///
    /// @param items BT-106
    /// @param allowances BT-107
    /// @param charges BT-108
    /// @param net BT-109
    /// @param tax BT-110
    /// @param gross BT-112
    /// @param paid BT-113, money on account
    /// @param due BT-115
    record Sums(long items, long allowances, long charges, long net, long tax, long gross, long paid, long due) {}
}

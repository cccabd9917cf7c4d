package tenths.formats.ledes98b;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.firm.ClientId;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.invoicing.Invoice;
import tenths.invoicing.Party;
import tenths.invoicing.shares.Chargeable;
import tenths.invoicing.shares.Cutting;
import tenths.invoicing.shares.ShareOfBill;
import tenths.invoicing.shares.SharingOut;
import tenths.invoicing.shares.SplitAgreement;
import tenths.invoicing.shares.SplitAgreement.Layer;
import tenths.invoicing.shares.SplitAgreement.Payer;
import tenths.invoicing.shares.SplitAgreement.Shares;
import tenths.money.Money;

/// The golden invoice shared by an insured with a deductible of 500.00 and its carrier, who pay 30 and 70 per
/// cent of the rest.
@NullMarked
class TwoPayersTest {
    private static final Money ZERO = Money.zero(Samples.USD);
    private static final SplitAgreement AGREEMENT = new SplitAgreement(
            Samples.invoice().date(),
            List.of(new Payer(new ClientId("INS"), "H-2025-9"), new Payer(new ClientId("0412"), "")),
            List.of(),
            List.of(
                    new Layer("deductible", Money.of("500", Samples.USD), ZERO, Shares.allTo(0, 2)),
                    new Layer("rest", null, ZERO, new Shares(List.of(30L, 70L), List.of("30%", "70%")))),
            true);

    private static List<Invoice> shares() {
        var whole = Samples.invoice();
        var cut = Cutting.cut(
                AGREEMENT, Map.of(), whole.lines().stream().map(Chargeable::of).toList(), ZERO);
        var insured = new Party("INS", "Harbor Lines", "3 Quay Street");
        return SharingOut.of(whole, cut, List.of(insured, whole.client())).stream()
                .map(ShareOfBill::invoice)
                .toList();
    }

    @Test
    void each_payer_s_file_keeps_units_and_rates_and_carries_the_others_part_as_adjustment() {
        assertThat(Wanted.text(shares().get(0), FormatProfile.standard())).isEqualTo(golden("share-insured"));
        assertThat(Wanted.text(shares().get(1).numbered("25100418"), FormatProfile.standard()))
                .isEqualTo(golden("share-carrier"));
    }

    @Test
    void the_arithmetic_of_both_files_passes_the_checks_of_a_receiver() {
        for (var name : List.of("share-insured", "share-carrier")) {
            assertThat(Samples.check(golden(name)).findings())
                    .extracting(FileFinding::toString)
                    .isEmpty();
        }
    }

    private static String golden(String name) {
        try (var in = TwoPayersTest.class.getResourceAsStream("/golden/ledes98b/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("golden file missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

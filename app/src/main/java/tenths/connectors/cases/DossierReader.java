package tenths.connectors.cases;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Dossier;
import tenths.guidelines.Surroundings.Fingerprint;
import tenths.money.Money;

/// Reads what papers and registers say around a bill: notices of rates, reductions, lines sent back, other matters of
/// the day, shares of the payers, money in trust.
///
/// @param in the members of the case
/// @param lines that were read already, with their receipts
record DossierReader(Members in, BillLines lines, Currency currency) {
    private static final int MOST = 10_000;

    Dossier dossier() {
        var notices =
                in.list("rateNotices", MOST).stream().map(DossierReader::notice).toList();
        var reductions =
                in.list("reductions", MOST).stream().map(this::reduction).toList();
        var returned = lines.of(in.list("returned", MOST), new HashMap<>()).stream()
                .map(Fingerprint::of)
                .collect(Collectors.toSet());
        var elsewhere = lines.of(in.list("elsewhere", MOST), new HashMap<>());
        return new Dossier(lines.receipts(), notices, reductions, returned, elsewhere, shares(), trust());
    }

    private static Dossier.Notice notice(Members said) {
        var who = said.may("timekeeper", Form.NAME);
        var given = said.must("given", Form.DAY);
        said.close();
        return new Dossier.Notice(who == null ? null : new TimekeeperId(who), given);
    }

    private Dossier.Reduction reduction(Members said) {
        var invoice = said.must("invoice", Form.NAME);
        var amount = said.must("amount", Form.money(currency));
        var told = said.must("told", Form.DAY);
        var appealed = said.may("appealed", Form.DAY);
        said.close();
        return new Dossier.Reduction(invoice, amount, told, appealed);
    }

    private List<BigDecimal> shares() {
        return in.list("shares", MOST).stream().map(DossierReader::share).toList();
    }

    private static BigDecimal share(Members said) {
        said.must("payer", Form.NAME);
        var percent = said.must("percent", Form.PERCENT);
        said.close();
        return percent;
    }

    private Dossier.@Nullable TrustUse trust() {
        var said = in.object("trust");
        if (said == null) {
            return null;
        }
        var balance = said.may("balance", Form.signedMoney(currency), Money.zero(currency));
        var applied = said.must("applied", Form.money(currency));
        var authorised = said.may("authorised", Form.DAY);
        said.close();
        return new Dossier.TrustUse(balance, applied, authorised);
    }
}

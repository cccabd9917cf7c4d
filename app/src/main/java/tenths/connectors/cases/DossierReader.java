package tenths.connectors.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Dossier;
import tenths.guidelines.Surroundings.Fingerprint;
import tenths.guidelines.approvals.Approval;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Coverage;
import tenths.guidelines.approvals.Register;
import tenths.money.Money;
import tenths.time.Hours;

/// Reads what papers and registers say around a bill: notices of rates, reductions, lines sent back, other matters of
/// the day, shares of the payers, money in trust.
///
/// @param in the members of the case
/// @param lines that were read already, with their receipts
record DossierReader(Members in, BillLines lines, Currency currency) {
    private static final int MOST = 10_000;
    private static final Form<Long> NUMBER = Form.whole(1_000_000_000L);
    private static final Form<Hours> HOURS =
            Form.decimal(6, 2, "hours such as \"3.0\"").as(Hours::of);
    private static final Form<ApprovalKind> KIND = Form.choice(Arrays.stream(ApprovalKind.values())
            .collect(Collectors.toMap(kind -> kind.name().toLowerCase(Locale.ROOT), Function.identity())));

    Dossier dossier() {
        var notices = in.list("rateNotices", MOST).stream().map(this::notice).toList();
        var reductions =
                in.list("reductions", MOST).stream().map(this::reduction).toList();
        var returned = lines.of(in.list("returned", MOST), new HashMap<>()).stream()
                .map(Fingerprint::of)
                .collect(Collectors.toSet());
        var elsewhere = lines.of(in.list("elsewhere", MOST), new HashMap<>());
        return new Dossier(
                lines.receipts(), true, notices, reductions, returned, elsewhere, shares(), trust(), approvals());
    }

    private Dossier.Notice notice(Members said) {
        var who = said.may("timekeeper", Form.NAME);
        var given = said.must("given", Form.DAY);
        var most = said.may("rate", Form.money(currency));
        said.close();
        return new Dossier.Notice(
                who == null ? null : new TimekeeperId(who), given, most == null ? null : most.decimal());
    }

    private Dossier.Reduction reduction(Members said) {
        var invoice = said.must("invoice", Form.NAME);
        var amount = said.must("amount", Form.money(currency));
        var told = said.must("told", Form.DAY);
        var appealed = said.may("appealed", Form.DAY);
        var until = said.may("until", Form.DAY);
        said.close();
        return new Dossier.Reduction(invoice, amount, told, appealed, until);
    }

    private Register approvals() {
        return new Register(in.list("approvals", MOST).stream()
                .map(each -> new Register.Standing(approval(each)))
                .toList());
    }

    private Approval approval(Members said) {
        var kind = said.must("kind", KIND);
        var number = Math.toIntExact(said.may("number", NUMBER, 0L));
        var who = said.may("timekeeper", Form.NAME);
        var codes = Set.copyOf(said.values("codes", Form.NAME, MOST));
        var coverage = new Coverage(
                null,
                who == null ? null : new TimekeeperId(who),
                codes,
                said.may("from", Form.DAY, LocalDate.EPOCH),
                said.may("until", Form.DAY));
        var amount = said.may("amount", Form.money(currency));
        var hours = said.may("hours", HOURS);
        said.close();
        return new Approval(UUID.randomUUID(), number, kind, coverage, amount, hours);
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

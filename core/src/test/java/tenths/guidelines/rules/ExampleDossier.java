package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Dossier;
import tenths.guidelines.Surroundings.Fingerprint;
import tenths.guidelines.approvals.Approval;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Coverage;
import tenths.guidelines.approvals.Register;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// What papers and registers say around a bill of the examples file.
@NullMarked
final class ExampleDossier {
    private final Map<UUID, Dossier.Receipt> receipts = new HashMap<>();
    private final List<Dossier.Notice> notices = new ArrayList<>();
    private final List<Dossier.Reduction> reductions = new ArrayList<>();
    private final Set<Fingerprint> returned = new HashSet<>();
    private final List<RatedLine> elsewhere = new ArrayList<>();
    private final List<Register.Standing> approvals = new ArrayList<>();
    private List<BigDecimal> shares = List.of();
    private Dossier.@Nullable TrustUse trust;
    private boolean receiptsKept = true;

    /// `receipt yes 400.00` or `receipt no`, of the line above it.
    void receipt(UUID work, List<String> words, Currency currency) {
        var paid = words.size() > 2 ? Money.of(words.get(2), currency) : null;
        receipts.put(work, new Dossier.Receipt(words.get(1).equals("yes"), paid));
    }

    /// `receipts unkept`: the firm keeps none.
    void receipts() {
        receiptsKept = false;
    }

    /// `notice DAY PERSON RATE`, without the rate for any, and without the person for everybody.
    void notice(List<String> words) {
        var who = words.size() > 2 ? new TimekeeperId(words.get(2)) : null;
        var most = words.size() > 3 ? new BigDecimal(words.get(3)) : null;
        notices.add(new Dossier.Notice(who, LocalDate.parse(words.get(1)), most));
    }

    /// `reduction INVOICE AMOUNT TOLD APPEALED UNTIL`, or without the last; `-` where nobody appealed.
    void reduction(List<String> words, Currency currency) {
        reductions.add(new Dossier.Reduction(
                words.get(1),
                Money.of(words.get(2), currency),
                LocalDate.parse(words.get(3)),
                day(words, 4),
                day(words, 5)));
    }

    /// `shares 50 50`.
    void shares(List<String> words) {
        shares = words.stream().skip(1).map(BigDecimal::new).toList();
    }

    /// `trust BALANCE APPLIED AUTHORISED`, or without the last.
    void trust(List<String> words, Currency currency) {
        trust = new Dossier.TrustUse(Money.of(words.get(1), currency), Money.of(words.get(2), currency), day(words, 3));
    }

    /// `approval KIND FROM UNTIL AMOUNT HOURS`, each `-` for none; what follows is the person or the codes.
    void approval(List<String> words, Currency currency) {
        var kind = ApprovalKind.valueOf(words.get(1));
        var rest = words.subList(6, words.size());
        var person = rest.stream().filter(word -> !word.matches("[A-Z]\\d+")).findFirst();
        var codes = rest.stream().filter(word -> word.matches("[A-Z]\\d+")).toList();
        approvals.add(new Register.Standing(new Approval(
                UUID.randomUUID(),
                approvals.size() + 1,
                kind,
                new Coverage(
                        null,
                        person.map(TimekeeperId::new).orElse(null),
                        Set.copyOf(codes),
                        LocalDate.parse(words.get(2)),
                        words.get(3).equals("-") ? null : LocalDate.parse(words.get(3))),
                words.get(4).equals("-") ? null : Money.of(words.get(4), currency),
                words.get(5).equals("-") ? null : Hours.of(words.get(5)))));
    }

    void returned(RatedLine line) {
        returned.add(Fingerprint.of(line));
    }

    void elsewhere(RatedLine line) {
        elsewhere.add(line);
    }

    Dossier made() {
        return new Dossier(
                receipts,
                receiptsKept,
                notices,
                reductions,
                returned,
                elsewhere,
                shares,
                trust,
                new Register(approvals));
    }

    private static @Nullable LocalDate day(List<String> words, int at) {
        return words.size() > at && !words.get(at).equals("-") ? LocalDate.parse(words.get(at)) : null;
    }
}

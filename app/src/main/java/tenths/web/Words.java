package tenths.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.checks.Fix;
import tenths.checks.Severity;
import tenths.desk.formats.KnownProfile;
import tenths.desk.sending.PreFlight;
import tenths.guidelines.custom.CustomRule;
import tenths.guidelines.rules.RuleKind;
import tenths.guidelines.rules.RuleKinds;
import tenths.invoicing.Adjustment;
import tenths.rates.deals.Arrangement.Discount.Size;
import tenths.store.PrebillRow.State;
import tenths.store.views.SendList;

/// The words of the house for states, severities, fixes and decisions, as people read them.
public final class Words {
    private Words() {}

    /// A sign beside the word, so that nothing is said by colour alone.
    public static String sign(Severity severity) {
        return switch (severity) {
            case BLOCK -> "●";
            case ACKNOWLEDGE -> "▲";
            case WARN -> "◆";
            case OFF -> "○";
        };
    }

    public static String word(Severity severity) {
        return switch (severity) {
            case BLOCK -> "blocks";
            case ACKNOWLEDGE -> "to acknowledge";
            case WARN -> "warning";
            case OFF -> "off";
        };
    }

    public static String sign(SendList.State state) {
        return switch (state) {
            case ARCHIVING -> "◷";
            case BUILT -> "■";
            case SENT -> "✓";
        };
    }

    public static String word(SendList.State state) {
        return switch (state) {
            case ARCHIVING -> "On its way to the archive";
            case BUILT -> "To send";
            case SENT -> "Sent by hand";
        };
    }

    public static String sign(PreFlight.Verdict verdict) {
        return switch (verdict) {
            case FINE -> "✓";
            case LOOK -> "▲";
            case REFUSED -> "●";
            case UNKNOWN -> "○";
        };
    }

    public static String word(PreFlight.Verdict verdict) {
        return switch (verdict) {
            case FINE -> "fine";
            case LOOK -> "look";
            case REFUSED -> "would be refused";
            case UNKNOWN -> "unknown";
        };
    }

    /// In what the bills of a profile leave.
    public static String written(KnownProfile known) {
        var own = known.profile().ownLayout();
        return own.isEmpty() ? format(known.kind()) : layout(own);
    }

    /// A layout of the firm's own by its name.
    static String layout(String name) {
        return "Layout " + name;
    }

    /// For class names in the style sheet.
    public static String tone(PreFlight.Verdict verdict) {
        return switch (verdict) {
            case FINE -> "good";
            case LOOK -> "wait";
            case REFUSED -> "bad";
            case UNKNOWN -> "calm";
        };
    }

    /// What a rule is called; its code where no title is known.
    public static String rule(String code) {
        return RuleKinds.of(code).map(RuleKind::title).orElseGet(() -> switch (code) {
            case "PRC-01" -> "No rate";
            case "PRC-02" -> "Nothing left to bill";
            case "PRC-03" -> "Other currency";
            case "PRC-04" -> "More than 24 hours a day";
            case "PRC-05" -> "Steps do not add up";
            case "PRC-06" -> "Split no longer fits";
            case "PRC-07" -> "More periods of a subscription wait";
            case "PRC-08" -> "Interest is due";
            default -> code.startsWith(CustomRule.CODE) ? own(code.substring(CustomRule.CODE.length())) : code;
        });
    }

    /// `Title search` of `title-search`.
    private static String own(String name) {
        var words = name.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// A format of e-bills by its name; blank for none.
    public static String format(String name) {
        return switch (name) {
            case "LEDES1998B" -> "LEDES 1998B";
            case "LEDES98BI" -> "LEDES 98BI";
            case "LEDESXML2000" -> "LEDES XML 2000";
            case "LEDESXML20" -> "LEDES XML 2.0";
            case "LEDESXML21" -> "LEDES XML 2.1";
            case "LEDESXML22" -> "LEDES XML 2.2";
            case "FACTURX" -> "Factur-X";
            case "XRECHNUNG" -> "XRechnung";
            case "XRECHNUNGUBL" -> "XRechnung (UBL)";
            case "PEPPOLBIS3" -> "Peppol BIS 3";
            case "OWN" -> "Own layout";
            default -> name;
        };
    }

    /// For class names in the style sheet.
    public static String tone(Severity severity) {
        return switch (severity) {
            case BLOCK -> "bad";
            case ACKNOWLEDGE -> "wait";
            case WARN -> "mild";
            case OFF -> "calm";
        };
    }

    public static String word(State state) {
        return switch (state) {
            case CHECK -> "To check";
            case REVIEW -> "With reviewers";
            case APPROVED -> "Approved";
            case HOLD -> "On hold";
            case FINAL -> "Final";
            case DISCARDED -> "Discarded";
        };
    }

    public static String sign(State state) {
        return switch (state) {
            case CHECK -> "○";
            case REVIEW -> "◐";
            case APPROVED -> "✓";
            case HOLD -> "‖";
            case FINAL -> "■";
            case DISCARDED -> "×";
        };
    }

    /// What a button says that accepts the fix.
    public static String fix(@Nullable Fix fix) {
        return switch (fix) {
            case null -> "";
            case Fix.ReduceUnits(var _, var units) -> "Bill " + Say.units(units);
            case Fix.ReduceAmount(var _, var amount) -> "Bill " + Say.money(amount);
            case Fix.NoCharge _ -> "No charge";
            case Fix.Hold _ -> "Hold the line";
            case Fix.ChangeUnitCost(var _, var unitCost) -> "Charge at " + Say.units(unitCost);
            case Fix.Split(var _, var parts) ->
                parts.stream()
                        .map(part -> Say.units(part.units()))
                        .collect(Collectors.joining(" + ", "Split into ", ""));
            case Fix.ChangeTask(var _, var task) -> "Code it " + task;
            case Fix.Ask(var _, var question) -> question;
            case Fix.ChangeBill(var instruction) -> instruction;
        };
    }

    private static String courtesy(Size size) {
        return switch (size) {
            case Size.Percent(var percent) -> percent.stripTrailingZeros().toPlainString() + "%";
            case Size.Amount(var amount) -> Say.money(amount);
            case Size.ToTotal(var total) -> "what brings the bill to " + Say.money(total);
        };
    }

    /// A decision in a plain sentence.
    public static String decision(Adjustment adjustment) {
        return switch (adjustment) {
            case Adjustment.Edit(var _, var _, var codes) ->
                "changed words or codes (" + codes.task() + codes.expense() + " " + codes.activity() + ")";
            case Adjustment.WriteDownUnits(var _, var units) -> "wrote it down to " + Say.units(units);
            case Adjustment.WriteDownAmount(var _, var amount) -> "wrote it down to " + Say.money(amount);
            case Adjustment.Grant(var lines, var size) ->
                "granted a courtesy of " + courtesy(size) + (lines.isEmpty() ? "" : " on it");
            case Adjustment.AnswerInterest(var charged) ->
                charged ? "charged the interest that was due" : "waived the interest that was due";
            case Adjustment.ReleaseHeld() -> "billed what earlier bills had held";
            case Adjustment.NoCharge _ -> "made it no charge";
            case Adjustment.Hold _ -> "took it off this bill";
            case Adjustment.Withhold _ -> "left its narrative out of the PDF";
            case Adjustment.Split(var _, var parts) -> "split it into " + parts.size();
            case Adjustment.Transfer(var _, var to) -> "moved it to matter " + to;
            case Adjustment.Overrule(var rule, var _) -> "kept it as it is against " + rule;
        };
    }
}

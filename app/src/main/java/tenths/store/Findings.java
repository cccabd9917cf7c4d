package tenths.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.checks.Finding;
import tenths.checks.Severity;

/// The findings of the last check of each prebill, for lists over many bills. A bill that is opened is checked anew.
public final class Findings {
    private final Transactions transactions;

    public Findings(Transactions transactions) {
        this.transactions = transactions;
    }

    /// What a check found.
    ///
    /// @param open still to be answered
    /// @param overruled answered by a decision
    public record Checked(List<Finding> open, List<Finding> overruled) {}

    /// Replaces the findings of these prebills.
    public void replace(Map<UUID, Checked> checked) {
        forget(checked.keySet());
        add(checked);
    }

    /// Adds the findings of prebills that had none yet.
    public void add(Map<UUID, Checked> checked) {
        try (var copy = Copy.into(
                transactions,
                "finding (prebill_id, ordinal, rule, severity, overruled, at_risk_minor, message, body)")) {
            checked.forEach((prebill, found) -> {
                var ordinal = 0;
                for (var finding : found.open()) {
                    ordinal = write(prebill, ordinal, finding, false, copy);
                }
                for (var finding : found.overruled()) {
                    ordinal = write(prebill, ordinal, finding, true, copy);
                }
            });
        }
    }

    public void forget(Collection<UUID> prebills) {
        transactions
                .sql()
                .sql("delete from finding where prebill_id = any(:prebills)")
                .param("prebills", prebills.toArray(UUID[]::new))
                .update();
    }

    private static int write(UUID prebill, int ordinal, Finding finding, boolean overruled, Copy copy) {
        if (finding.severity() == Severity.OFF) {
            return ordinal;
        }
        var atRisk = finding.atRisk();
        copy.id(prebill)
                .number(ordinal)
                .text(finding.rule())
                .text(finding.severity().name())
                .flag(overruled)
                .number(atRisk == null ? null : atRisk.minor())
                .text(finding.message())
                .text(Json.MAPPER.writeValueAsString(new Body(
                        finding.clause().document(),
                        finding.clause().reference(),
                        finding.clause().page(),
                        finding.clause().quote(),
                        finding.lines().stream().map(Object::toString).toList())))
                .endRow();
        return ordinal + 1;
    }

    /// The kept form of what a list does not show as columns.
    record Body(String document, String reference, int page, String quote, List<String> lines) {}
}

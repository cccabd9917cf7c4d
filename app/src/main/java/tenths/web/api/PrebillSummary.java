package tenths.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.store.PrebillRow.State;
import tenths.store.views.BillList;

/// A prebill as lists show it, with the figures of its last check.
///
/// @param version grows with every change; send it with a decision
/// @param worked worth of the work before any decision
/// @param billed what would be billed
/// @param blocks open findings that block the bill
/// @param acknowledges open findings that wait for an answer
/// @param format profile of its e-bill
public record PrebillSummary(
        UUID id,
        State state,
        int version,
        String matter,
        String matterName,
        String client,
        String clientName,
        LocalDate from,
        LocalDate to,
        String currency,
        int lines,
        String worked,
        String billed,
        int blocks,
        int acknowledges,
        int warnings,
        String format,
        @Nullable String reviewer,
        Instant preparedAt,
        Instant checkedAt) {
    static PrebillSummary of(BillList.Row row) {
        return new PrebillSummary(
                row.id(),
                row.state(),
                row.version(),
                row.matter(),
                row.matterName(),
                row.client(),
                row.clientName(),
                row.start(),
                row.end(),
                row.currency(),
                row.lines(),
                Decimals.money(row.worked(), row.currency()),
                Decimals.money(row.billed(), row.currency()),
                row.blocks(),
                row.acknowledges(),
                row.warnings(),
                row.profile(),
                row.reviewer(),
                row.preparedAt(),
                row.checkedAt());
    }
}

package tenths.formats.portals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a portal is believed to know when a bill arrives. Whatever is null is not known to us; the checks that need it
/// are not made, and the outcome says so.
///
/// @param today the day of the upload
/// @param lawFirmId the firm's tax id as the portal has it
/// @param clientIds which CLIENT_ID it knows
/// @param matters by the firm's matter id as it was typed in the portal, leading zeros included
/// @param timekeepers whom it has approved
/// @param rates which rates it has approved
/// @param invoices which it has received before
/// @param wishes what this client has set in the portal
/// @param attachments names of the files that go with the bill
public record Register(
        @Nullable LocalDate today,
        @Nullable String lawFirmId,
        @Nullable Set<String> clientIds,
        @Nullable Map<String, Matter> matters,
        @Nullable List<Timekeeper> timekeepers,
        @Nullable List<Rate> rates,
        @Nullable List<Invoice> invoices,
        Wishes wishes,
        @Nullable List<String> attachments) {
    /// Nothing is known.
    public static final Register EMPTY = new Register(null, null, null, null, null, null, null, Wishes.NONE, null);

    public Register {
        clientIds = clientIds == null ? null : Set.copyOf(clientIds);
        matters = matters == null ? null : Map.copyOf(matters);
        timekeepers = timekeepers == null ? null : List.copyOf(timekeepers);
        rates = rates == null ? null : List.copyOf(rates);
        invoices = invoices == null ? null : List.copyOf(invoices);
        attachments = attachments == null ? null : List.copyOf(attachments);
    }

    /// A matter in the portal.
    ///
    /// @param clientMatter the client's own number of it, in insurance the claim number; empty where it has none
    /// @param currency of its bills, ISO 4217; empty where that is not known
    public record Matter(String id, String clientMatter, Budget budget, String currency) {}

    /// Whether the portal has a budget of a matter.
    public enum Budget {
        APPROVED,
        /// Entered, and nobody has approved it.
        ENTERED,
        NONE,
        NOT_KNOWN
    }

    /// From one day to another, both included; null where there is no bound.
    public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {
        public boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        /// `from 2025-01-01 to 2025-12-31`.
        @Override
        public String toString() {
            return (from == null ? "" : "from " + from)
                    + (from == null || to == null ? "" : " ")
                    + (to == null ? "" : "to " + to);
        }
    }

    /// A person whom the portal lets bill.
    ///
    /// @param classification as the portal has it; empty where that is not known
    public record Timekeeper(String id, String classification, Span active) {}

    /// A rate that the portal lets a person bill.
    ///
    /// @param matter the firm's matter id; empty for all matters
    public record Rate(String timekeeper, String matter, BigDecimal amount, Span span) {}

    /// A bill that the portal has received.
    ///
    /// @param date null where it is not known
    public record Invoice(String number, @Nullable LocalDate date) {}

    /// What a client has set in the portal.
    ///
    /// @param dailyHours most hours of a timekeeper on a day
    /// @param keywords words that no narrative may hold
    /// @param unitCosts most per unit, by expense code
    public record Wishes(
            @Nullable BigDecimal dailyHours,
            @Nullable List<String> keywords,
            @Nullable Map<String, BigDecimal> unitCosts) {
        public static final Wishes NONE = new Wishes(null, null, null);

        public Wishes {
            keywords = keywords == null ? null : List.copyOf(keywords);
            unitCosts = unitCosts == null ? null : Map.copyOf(unitCosts);
        }
    }
}

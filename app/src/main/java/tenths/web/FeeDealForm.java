package tenths.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.DealFault;
import tenths.desk.AgreedText;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.store.FeeDeals.Owner;

/// What was typed about a fee deal, or what stands.
///
/// @param client whose deal it is; blank while none is chosen
/// @param matter of that client; blank for all of its matters
/// @param after version that was changed; 0 for the first
/// @param from first day on which it holds
public record FeeDealForm(String client, String matter, int after, String from, String body, String reason) {
    /// What a form leaves out is blank.
    public FeeDealForm {
        client = Links.first(Objects.requireNonNullElse(client, ""));
        matter = Links.first(Objects.requireNonNullElse(matter, ""));
        from = Objects.requireNonNullElse(from, "");
        body = Objects.requireNonNullElse(body, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    /// @param faults gets all that is wrong
    /// @return null if anything is
    @Nullable
    Owner owner(List<DealFault> faults) {
        if (client.isBlank()) {
            faults.add(new DealFault(1, "", "no client is chosen", "choose one"));
            return null;
        }
        try {
            return new Owner(new ClientId(client), matter.isBlank() ? null : new MatterId(matter));
        } catch (IllegalArgumentException noIdentifier) {
            faults.add(new DealFault(1, "", String.valueOf(noIdentifier.getMessage()), "choose one of the list"));
            return null;
        }
    }

    /// @param faults gets what is wrong
    /// @return null if anything is
    @Nullable
    LocalDate day(List<DealFault> faults) {
        return AgreedText.day(from, faults);
    }
}

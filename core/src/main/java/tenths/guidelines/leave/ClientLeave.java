package tenths.guidelines.leave;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;

/// What a client says about language models.
///
/// @param quote the guideline's own words; blank where it is silent
/// @param disclosure the sentence that the client wants to read when a model was used; blank if none
/// @param consent null where nobody consented for the client, or the consent was withdrawn
public record ClientLeave(
        ClientId client,
        String name,
        Policy policy,
        String quote,
        String disclosure,
        @Nullable Consent consent) {
    /// The client's rule (S-02).
    public enum Policy {
        /// Never, whatever else was signed.
        FORBIDDEN,
        /// With consent, and the client wants to be told.
        DISCLOSE,
        /// With consent.
        ALLOWED;

        /// As people say it.
        public String word() {
            return switch (this) {
                case FORBIDDEN -> "forbidden";
                case DISCLOSE -> "allowed, and disclosed";
                case ALLOWED -> "allowed";
            };
        }
    }

    /// Who consented, when, to which text.
    ///
    /// @param letter the engagement letter in which it stands
    public record Consent(String by, LocalDate on, String text, String letter) {}
}

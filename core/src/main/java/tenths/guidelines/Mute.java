package tenths.guidelines;

import java.time.LocalDate;
import tenths.firm.ClientId;

/// A clause of one client that is not applied for a while, because a person decided so.
///
/// @param rule code of the rule's kind, for example `TIM-04`
/// @param reference of the clause as the client's document prints it; where a new version of the document has the rule
///     in another clause, it applies again
/// @param until last day on which it is not applied
public record Mute(ClientId client, String rule, String reference, LocalDate until) {
    /// Whether it silences this rule of the client's pack.
    public boolean of(Source source) {
        return source.code().equals(rule) && source.clause().reference().equals(reference);
    }
}

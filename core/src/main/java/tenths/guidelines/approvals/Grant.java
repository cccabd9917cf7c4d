package tenths.guidelines.approvals;

import java.time.LocalDate;

/// The client's yes.
///
/// @param by who of the client said it
/// @param reference the client's own number of it; blank for none
public record Grant(String by, LocalDate on, Means means, String reference) {}

package tenths.formats.pdf;

import java.time.LocalDate;
import tenths.money.Money;

/// What the firm held in trust for the matter at the end of a day, as its ledger says.
public record HeldInTrust(LocalDate day, Money amount) {}

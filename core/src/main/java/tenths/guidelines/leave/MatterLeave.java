package tenths.guidelines.leave;

import tenths.firm.MatterId;

/// Whether a language model may read about one matter: the matter's own flag, and what its client says.
public record MatterLeave(MatterId matter, boolean flag, ClientLeave client) {}

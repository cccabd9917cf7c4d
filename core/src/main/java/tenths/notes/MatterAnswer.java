package tenths.notes;

import java.util.List;
import tenths.firm.MatterId;

/// For which matter the work was, as far as the words say.
public sealed interface MatterAnswer {
    /// One matter.
    ///
    /// @param near others that the same words nearly fit; empty when there is no doubt
    record Named(MatterId id, List<MatterId> near) implements MatterAnswer {
        public Named {
            near = List.copyOf(near);
        }
    }

    /// Several matters fit equally well: a person chooses.
    record Asked(List<MatterId> candidates) implements MatterAnswer {
        public Asked {
            candidates = List.copyOf(candidates);
        }
    }

    /// Something was named that is none of the writer's open matters.
    record Unknown(String said) implements MatterAnswer {}

    /// Nothing was named.
    record Unsaid() implements MatterAnswer {}
}

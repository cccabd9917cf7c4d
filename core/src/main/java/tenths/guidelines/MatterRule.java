package tenths.guidelines;

/// A rule that looks at what was billed on the matter before.
public interface MatterRule extends Guideline {
    @Override
    default boolean readsHistory() {
        return true;
    }
}

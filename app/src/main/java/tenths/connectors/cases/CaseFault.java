package tenths.connectors.cases;

/// What is wrong with a case, where, and what to write instead.
///
/// @param path of the member, such as `$.entries[2].minutes`
public record CaseFault(String path, String message, String repair) {
    @Override
    public String toString() {
        return path + ": " + message + "; " + repair;
    }
}

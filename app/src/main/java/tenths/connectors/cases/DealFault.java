package tenths.connectors.cases;

/// What is wrong with the text of a fee deal or a split, where, and what to write instead.
///
/// @param line from 1
/// @param member with its path: `arrangements[0].percent`; empty where the text as a whole is meant
public record DealFault(int line, String member, String message, String repair) {
    @Override
    public String toString() {
        return "line " + line + (member.isEmpty() ? "" : ", " + member) + ": " + message + "; " + repair;
    }
}

package tenths.checks;

/// The words of a line that a finding rests on.
///
/// @param start offset of the first character in the line's narrative, in UTF-16 units from 0
/// @param end offset behind the last character; equal to `start` where the whole line is meant
public record Evidence(LineId line, int start, int end) {
    public Evidence {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("evidence from " + start + " to " + end + " on " + line);
        }
    }

    public static Evidence wholeLine(LineId line) {
        return new Evidence(line, 0, 0);
    }
}

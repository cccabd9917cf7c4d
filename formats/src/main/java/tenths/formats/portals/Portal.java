package tenths.formats.portals;

import java.util.List;

/// A receiver of e-bills, or one client's settings at a receiver: what it checks, and what we do not know of it.
///
/// @param name for profiles and the command line: `legal-tracker`
/// @param title as people call it: `Legal Tracker`
/// @param about what it is, one or two sentences
/// @param rules in the order of its file
/// @param unknown what it may check and nobody has published, one sentence each
public record Portal(String name, String title, String about, List<Rule> rules, List<String> unknown) {
    public Portal {
        rules = List.copyOf(rules);
        unknown = List.copyOf(unknown);
    }
}

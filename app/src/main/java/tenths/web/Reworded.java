package tenths.web;

import java.util.Map;
import tenths.desk.OtherWords;

/// Other words as a page shows them: the difference, what the client's rules say, and the button that takes them.
///
/// @param address where the words are asked for and taken
/// @param fields what a taker names: which version was seen, where to go back to
/// @param named whom a person said the line means
/// @param words what the language model found; blank where the rules propose
/// @param modelOn whether there is a language model to ask
public record Reworded(
        String address,
        String csrf,
        Map<String, String> fields,
        OtherWords proposal,
        String named,
        String words,
        boolean modelOn) {}

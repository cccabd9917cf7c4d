/// What a firm's own approved entries teach: which codes go with which words, and which words a person uses for which
/// matter. Learned on the firm's machines, kept as plain rows, explained word by word. Start with
/// [tenths.notes.history.Classifier].
@NullMarked
package tenths.notes.history;

import org.jspecify.annotations.NullMarked;

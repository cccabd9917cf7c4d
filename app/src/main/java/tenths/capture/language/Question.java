package tenths.capture.language;

import java.util.Map;

/// One question to a model.
///
/// @param promptVersion names the wording of `system`; a new wording gets a new name (S-67)
/// @param system what the model is to do; holds nothing of a client and nothing secret (S-63)
/// @param data the words to read, in a delimited block (S-60)
/// @param schema JSON schema of the answer; holds nothing of a client, since providers keep schemas longer
/// @param answerTokens longest answer
public record Question(
        String promptVersion, String system, String data, Map<String, Object> schema, int answerTokens) {}

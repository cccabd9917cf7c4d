package tenths.capture.language;

/// A model that answers questions in words of a given form. It has no tools, sees one question, and remembers nothing.
public interface LanguageModel {
    /// Writes the question as it would leave the house. Sends nothing.
    Outgoing write(Question question);

    /// Sends what was written, once.
    ///
    /// @throws NoReply if there is no answer of the form asked for
    Reply send(Outgoing outgoing) throws NoReply;
}

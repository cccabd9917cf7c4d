package tenths.capture.language;

/// What a model answered, before anybody believed it.
///
/// @param text the answer itself
/// @param model the name under which the model answered
/// @param requestId the provider's number of the request; blank if it gave none
public record Reply(String text, String model, String requestId, long tokensIn, long tokensOut) {
    /// Without the words: they are a client's.
    @Override
    public String toString() {
        return "reply " + requestId + " of " + model + ", " + text.length() + " characters";
    }
}

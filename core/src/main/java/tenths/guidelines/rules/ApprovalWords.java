package tenths.guidelines.rules;

import java.util.List;

/// The words by which a text names an approval of the client.
final class ApprovalWords {
    static final Parameter PARAMETER = Parameter.phrases(
            "approval",
            List.of(
                    "approve",
                    "approval",
                    "pre-approve",
                    "authorize",
                    "authorization",
                    "at the request of the carrier"),
            "words in the text that name the approval");

    /// Classes of lawyers, by their codes of today and of before 2014.
    static final List<String> LAWYERS = List.of("PARTNR", "ASSOC", "OFCNSL", "COUNSL", "PT", "AS", "OC");

    private ApprovalWords() {}
}

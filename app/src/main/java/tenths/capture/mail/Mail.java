package tenths.capture.mail;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail as it came: what its headers claim, and its text.
///
/// @param messageId empty where it has none
/// @param from address in the header From: a claim (S-37)
/// @param sentOn day in the writer's zone; null where the header Date is missing or senseless
/// @param text plain; of an HTML mail what a reader of it sees
/// @param attachments names of what came along and was not read
record Mail(
        String messageId,
        String from,
        @Nullable LocalDate sentOn,
        String subject,
        String text,
        List<String> attachments) {
    Mail {
        attachments = List.copyOf(attachments);
    }
}

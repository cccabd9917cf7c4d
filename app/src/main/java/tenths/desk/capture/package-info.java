/// From words to approved work: notes are received and read, drafts are staged, changed, approved and dismissed, and an
/// approval is taken back. Refuses to know where the words came from and how they are read. Start with
/// [tenths.desk.capture.ReceiveNotes].
@NullMarked
package tenths.desk.capture;

import org.jspecify.annotations.NullMarked;

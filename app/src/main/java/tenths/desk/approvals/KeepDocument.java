package tenths.desk.approvals;

import java.util.List;
import java.util.UUID;
import tenths.archive.Archive;
import tenths.desk.House;
import tenths.store.approvals.ApprovalDocuments;

/// Keeps the paper on which an approval stands: its bytes in the archive, written once, its hash beside the approval.
public final class KeepDocument {
    private final House house;
    private final Archive archive;

    public KeepDocument(House house, Archive archive) {
        this.house = house;
        this.archive = archive;
    }

    /// @param name as the browser calls it
    /// @return what is wrong; empty if it is kept
    /// @throws IllegalStateException if the archive cannot keep it; nothing was taken in then
    public List<String> keep(UUID approval, String name, byte[] bytes, String actor) {
        var found = house.approvals().find(approval);
        if (found.isEmpty()) {
            return List.of("There is no such approval.");
        }
        var problem = SentPaper.problem(name, bytes);
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        var file = SentPaper.keep(archive, name, bytes);
        return house.transactions().inOne(() -> {
            var row = new ApprovalDocuments.Row(house.ids().next(), approval, file, actor, house.now());
            house.approvalDocuments().add(row);
            house.book().append(ApprovalEvents.kept(house, found.get(), file, actor));
            return List.of();
        });
    }
}

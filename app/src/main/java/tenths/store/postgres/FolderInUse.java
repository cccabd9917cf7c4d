package tenths.store.postgres;

import java.nio.file.Path;

/// Another process works on this data folder. Two servers on one folder would destroy it, so the second is refused.
public final class FolderInUse extends RuntimeException {
    private final transient Path folder;

    FolderInUse(Path folder, String processId) {
        super("the data folder %s is in use by process %s; stop that one first, or choose another folder"
                .formatted(folder, processId));
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}

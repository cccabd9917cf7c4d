package tenths.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tenths.archive.Key;

/// One file of a run, so that two runs can be compared without reading both.
///
/// @param path below the folder of the run, with slashes
/// @param sha256 of its bytes, in hexadecimal
record ArchivedBytes(String path, String sha256) {
    /// Every file below a folder, in the order of their names.
    static List<ArchivedBytes> below(Path folder) throws IOException {
        var all = new ArrayList<ArchivedBytes>();
        try (var walk = Files.walk(folder)) {
            for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                all.add(new ArchivedBytes(name, Key.sha256(file)));
            }
        }
        return all;
    }
}

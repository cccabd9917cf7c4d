package tenths.archive;

import java.nio.file.Path;

/// Where final files are kept: written once, never changed, read back before they count.
///
/// Putting the same file again, after a crash or a lost answer, is fine and changes nothing.
public interface Archive extends AutoCloseable {
    /// Keeps these bytes under their key and reads them back.
    ///
    /// @throws ArchiveFailure if they are not kept; it says whether to try again later
    Kept put(Key key, byte[] bytes) throws ArchiveFailure;

    /// Keeps a file of any size under its key and reads it back, without holding it in memory.
    ///
    /// @throws ArchiveFailure if it is not kept; it says whether to try again later
    Kept put(Key key, Path file) throws ArchiveFailure;

    /// The bytes under the key, compared with its SHA-256.
    ///
    /// @throws ArchiveFailure if they are missing, damaged, or out of reach
    byte[] get(Key key) throws ArchiveFailure;

    /// Whether something is kept under the key. Only [#get] proves what.
    boolean head(Key key) throws ArchiveFailure;

    @Override
    void close();

    /// @param address `s3://bucket/prefix?endpoint=URL&region=NAME&pathStyle=true`, or a folder
    /// @throws IllegalArgumentException if the address cannot be understood
    static Archive at(String address) {
        return address.startsWith("s3:") ? S3Archive.at(address) : new FolderArchive(Path.of(address));
    }
}

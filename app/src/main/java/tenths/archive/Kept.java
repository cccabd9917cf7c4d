package tenths.archive;

/// A file that was read back from the archive.
///
/// @param location where it lies, as the archive names it
/// @param version of the object where the archive counts versions, otherwise empty
/// @param sha256 of the bytes that were read back, in hexadecimal
public record Kept(Key key, String location, String version, String sha256, long sizeBytes) {}

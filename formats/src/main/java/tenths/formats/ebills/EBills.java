package tenths.formats.ebills;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.delimited.Delimited;
import tenths.formats.delimited.Opening;
import tenths.formats.ledes98b.Ledes98b;
import tenths.formats.ledes98bi.Ledes98bi;
import tenths.formats.ledesxml.LedesXml;

/// E-bills of whatever format.
public final class EBills {
    private EBills() {}

    /// Recognises a file and tells everything that is wrong with it for this client, in constant memory.
    ///
    /// @param sizeBytes of the whole file
    public static FileReport check(InputStream in, long sizeBytes, FormatProfile profile) throws IOException {
        var file = new BufferedInputStream(in, Opening.PEEK);
        file.mark(Opening.PEEK);
        var format = Opening.of(file.readNBytes(Opening.PEEK)).format();
        file.reset();
        return switch (format) {
            case null -> Ledes98b.check(file, sizeBytes, profile);
            case LEDES1998B -> Ledes98b.check(file, sizeBytes, profile);
            case LEDES98BI -> new Delimited(Ledes98bi.STANDARD).check(file, sizeBytes, profile);
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 ->
                LedesXml.of(format).orElseThrow().check(file, sizeBytes, profile);
        };
    }
}

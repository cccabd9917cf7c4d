package tenths.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.GuidelinePack;
import tenths.store.MatterFile;

/// The guidelines by which payers judge today what they are billed on some matters.
public final class PacksOfPayers {
    private final Books books;
    private final Map<MatterId, MatterFile> files;

    private PacksOfPayers(Books books, Map<MatterId, MatterFile> files) {
        this.books = books;
        this.files = files;
    }

    public static PacksOfPayers of(House house, Collection<MatterId> matters) {
        return new PacksOfPayers(Books.all(house), house.directory().matters(matters));
    }

    /// None where a payer has no guidelines.
    public Optional<GuidelinePack> of(MatterId matter, ClientId payer) {
        return Optional.ofNullable(files.get(matter)).flatMap(file -> Optional.ofNullable(books.pack(file, payer)));
    }
}

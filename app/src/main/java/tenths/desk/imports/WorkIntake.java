package tenths.desk.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import tenths.desk.House;
import tenths.store.ReadAhead;

/// Brings time and expenses in. A row that came before under the same key updates instead of doubling; a row without a
/// key is known by what it says, so that the same row never counts twice either.
final class WorkIntake implements Intake {
    private final House house;

    WorkIntake(House house) {
        this.house = house;
    }

    @Override
    public void read(Path file, Run run) {
        var reading = new WorkReading(house, run);
        var storing = new WorkStoring(house, run);
        try {
            ReadAhead.<WorkReading.Batch, IOException>run(sink -> reading.read(file, sink), storing::save);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package tenths.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import tenths.connectors.workload.Size;
import tenths.connectors.workload.Workload;
import tenths.store.postgres.EmbeddedPostgres;

/// The floor of plain SQL at two sizes, on the same embedded server as the product.
final class FloorBench implements Bench {
    static final Size SMALL = new Size(6_000, 600, 40, 1);
    static final Size LARGE = new Size(100_000, 5_000, 60, 1);

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        try (var server = EmbeddedPostgres.start(scratch.resolve("database"))) {
            for (var size : new Size[] {SMALL, LARGE}) {
                var folder = scratch.resolve("month-" + size.entries());
                Workload.write(size, folder);
                measure(server, folder, size, figures);
            }
        }
    }

    private static void measure(EmbeddedPostgres server, Path folder, Size size, Consumer<Row> figures)
            throws SQLException, Exception {
        try (var connection = server.asAdministrator("postgres").getConnection()) {
            var seconds = Watch.seconds(() -> {
                SqlFloor.run(connection, folder);
                return folder;
            });
            figures.accept(new Row(
                    "SQL floor, " + size.entries() + " entries", seconds.toPlainString(), "s", size.entries(), 0));
        }
    }
}

package tenths.cli;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tenths.store.Database;
import tenths.store.HouseBook;
import tenths.store.Place;
import tools.jackson.databind.json.JsonMapper;

/// `tenths audit verify`: recomputes the hash chain of the house book.
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Proves the house book.")
final class AuditCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "verify", description = "Recomputes every hash and names the first event that does not fit.")
    int verify(@Option(names = "--json", description = "print the result as JSON") boolean json) throws SQLException {
        try (var database = Database.open(Place.from(System.getenv()))) {
            var verification = new HouseBook(database.source()).verify();
            var result = new LinkedHashMap<String, Object>();
            result.put("ok", verification.ok());
            result.put("events", verification.events());
            result.put("head", verification.head().hash().toString());
            result.put("firstBad", verification.firstBad());
            var out = spec.commandLine().getOut();
            out.println(json ? JsonMapper.builder().build().writeValueAsString(result) : result);
            return verification.ok() ? Main.FINE : Main.FINDINGS;
        }
    }
}

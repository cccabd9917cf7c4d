package tenths.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `tenths check FILE...`: what is wrong with an e-bill, before a portal says it.
@Command(name = "check", mixinStandardHelpOptions = true, description = "Checks e-bill files.")
final class CheckCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return Main.FINE;
    }
}

package tenths.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program: one class per command, listed in [#COMMANDS].
///
/// A command prints what other programs read to `spec.commandLine().getOut()` and what people read to `getErr()`, both
/// UTF-8, and returns its exit code. Only a command that needs the server or the database may start them, so that the
/// others answer within a second.
@Command(
        name = "tenths",
        version = "Tenths 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Private, self-hosted legal time tracking and invoicing.")
public final class Main implements Runnable {
    /// Nothing to complain about.
    public static final int FINE = 0;

    /// The command ran and found errors in what it was given.
    public static final int FINDINGS = 1;

    /// The command could not run: wrong usage or unreadable input.
    public static final int UNUSABLE = 2;

    private static final List<Class<?>> COMMANDS = List.of(
            // one per line, in the order of the help
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            ConvertCommand.class,
            LayoutCommand.class,
            ReadNotesCommand.class,
            PriceCommand.class,
            JudgeCommand.class,
            MonthEndCommand.class,
            WorkloadCommand.class,
            AuditCommand.class,
            ExplainCommand.class,
            WhatIfCommand.class,
            ForecastCommand.class,
            BudgetCommand.class,
            SecretsCommand.class,
            CommandLine.HelpCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    static void main(String[] words) {
        System.exit(run(System.out, System.err, words));
    }

    /// Runs one command line; what [#main] does without leaving the virtual machine.
    ///
    /// @return the exit code
    public static int run(OutputStream out, OutputStream err, String... words) {
        var line = new CommandLine(new Main());
        COMMANDS.forEach(line::addSubcommand);
        // Only now: settings reach the subcommands that are there.
        line.setOut(utf8(out)).setErr(utf8(err)).setExecutionExceptionHandler(Main::explain);
        var code = line.execute(words);
        line.getOut().flush();
        line.getErr().flush();
        return code;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// What a person can mend is said in one sentence; anything else is our fault and shows its stack.
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        if (failure instanceof Unusable) {
            line.getErr().println("tenths: " + failure.getMessage());
        } else {
            failure.printStackTrace(line.getErr());
        }
        return UNUSABLE;
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}

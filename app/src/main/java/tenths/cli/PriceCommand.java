package tenths.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tenths.connectors.cases.CaseFault;
import tenths.connectors.cases.CaseReader;
import tenths.connectors.cases.CaseReading;
import tenths.connectors.cases.PricingCase;
import tenths.rates.deals.Quoting;
import tools.jackson.databind.json.JsonMapper;

/// `tenths price < CASE.json`: what work costs under a deal, with every step, without server or database.
@Command(
        name = "price",
        mixinStandardHelpOptions = true,
        description = {
            "Prices the work of a case under its rates, arrangements, payers and taxes and prints every step.",
            "The case is JSON on standard input; docs/handbook/price.md describes it."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:priced", "2:wrong usage or a faulty case; every fault is named"})
final class PriceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return switch (CaseReader.read(StandardInput.text())) {
            case CaseReading.Read(var priced) -> price(priced);
            case CaseReading.Refused(var faults) -> refuse(faults);
        };
    }

    private int price(PricingCase wanted) {
        try {
            return switch (Quoting.quote(wanted.deal(), wanted.items())) {
                case Quoting.Outcome.Quoted(var quote) -> {
                    spec.commandLine()
                            .getOut()
                            .println(JsonMapper.shared().writeValueAsString(QuoteTree.of(quote, wanted)));
                    yield Main.FINE;
                }
                case Quoting.Outcome.Unrated(var items) -> refuse(CaseReader.unrated(wanted.items(), items));
            };
        } catch (ArithmeticException tooLarge) {
            return refuse(List.of(new CaseFault("$", "the sums are too large for any bill", "write smaller amounts")));
        }
    }

    private int refuse(List<CaseFault> faults) {
        faults.forEach(fault -> spec.commandLine().getErr().println("tenths: " + fault));
        return Main.UNUSABLE;
    }
}

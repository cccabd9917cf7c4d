package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.guidelines.rules.ExamplesTest.DAY;
import static tenths.guidelines.rules.ExamplesTest.bill;
import static tenths.guidelines.rules.ExamplesTest.fee;
import static tenths.guidelines.rules.ExamplesTest.source;

import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tenths.guidelines.Surroundings;

/// Apart from the examples, since it takes a hundred times as long as all of them.
@NullMarked
class LongBillTest {
    @Test
    void a_long_bill_is_judged_in_linear_time() {
        var rules = RuleKinds.ALL.stream()
                .map(kind -> kind.rule(source(kind.code()), Map.of()))
                .toList();
        var pack = new GuidelinePack("all", 1, DAY, null, rules);
        var lines = IntStream.range(0, 20_000)
                .mapToObj(i -> fee("Lane" + i % 40, "0.30", "Review page " + i + " of the answers for impeachment"))
                .toList();
        var start = System.nanoTime();
        assertThat(Judge.judge(pack, bill(lines), Surroundings.NONE)).isNotEmpty();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}

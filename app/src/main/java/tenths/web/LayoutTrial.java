package tenths.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.desk.formats.TryLayout;
import tenths.formats.layouts.LayoutFault;

/// What came of trying a layout of the firm's own.
///
/// @param faults of its text, each with its place
/// @param sample what the check says; null where no sample was given
/// @param bill a real bill; null where the client has none
public record LayoutTrial(
        List<String> faults,
        FormatTrial.@Nullable Sample sample,
        @Nullable EBillView bill) {
    static LayoutTrial of(TryLayout.Tried tried) {
        var report = tried.report();
        var preview = tried.preview();
        return new LayoutTrial(
                sentences(tried.faults()),
                report == null ? null : FormatTrial.Sample.of(report),
                preview == null ? null : EBillView.of(preview));
    }

    static List<String> sentences(List<LayoutFault> faults) {
        return faults.stream().map(LayoutFault::toString).toList();
    }
}

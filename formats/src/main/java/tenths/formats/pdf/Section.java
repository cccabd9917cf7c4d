package tenths.formats.pdf;

/// A table under its heading.
record Section(String heading, Table table) {
    /// Both begin on the same page.
    ///
    /// @param tail what must stand on the page of its last rows, below them
    void draw(Drawing drawing, int tail) {
        var flow = drawing.flow();
        flow.need(Drawing.HEADING + table.beginning(flow.page(), tail));
        drawing.heading(heading);
        table.draw(flow, flow.tags().document(), flow.left(), tail);
    }
}

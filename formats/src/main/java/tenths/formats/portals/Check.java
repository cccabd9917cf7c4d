package tenths.formats.portals;

/// One thing that a portal looks at; the components of each kind are what a portal's file says about it.
public sealed interface Check permits FileCheck, FieldCheck, NumberCheck, DayCheck, RepeatCheck, RegisterCheck {
    /// What is looked at, for the handbook: `INVOICE_DATE, LINE_ITEM_DATE: an existing day`.
    String means();

    /// What to do about it, where the portal's file does not say otherwise; one sentence.
    String fix();

    /// Begins to look at a file.
    Watch watch(Stage stage);

    /// Sees the line items of a file one after the other.
    @FunctionalInterface
    interface Watch {
        Watch NOTHING = _ -> {};

        void see(Item item);

        /// The file has ended.
        default void end() {}
    }
}

package tenths.web;

/// Other words on a page of their own, for those who did not unfold them where they work.
///
/// @param back where one came from
/// @param backTo its name
/// @param narrative the words as they are
public record RewritePage(String back, String backTo, String narrative, Reworded words) {}

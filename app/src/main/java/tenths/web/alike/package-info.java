/// All findings of one clause answered alike: shown before and after, done as one act, put back as one act. Knows no
/// rule
/// and no price; start reading at AlikePages.
@org.jspecify.annotations.NullMarked
package tenths.web.alike;

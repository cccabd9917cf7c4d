/// The door for programs: the HTTP API under `/api/v1`. Each handler translates JSON into a desk verb or a view, and
/// what
/// became of it into JSON; refuses to know any rule of billing, and any page. Start with [tenths.web.api.PrebillsApi].
@NullMarked
package tenths.web.api;

import org.jspecify.annotations.NullMarked;

/// The door for browsers and programs: pages, sign-in, the HTTP API. Each handler only translates between a request
/// and
/// a desk verb or a view; refuses to know any rule of billing. Start with [tenths.web.WebDoor].
@NullMarked
package tenths.web;

import org.jspecify.annotations.NullMarked;

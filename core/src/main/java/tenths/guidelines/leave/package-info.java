/// Leave to ask a language model about a client's work: what the firm has switched on and agreed, what the client
/// consented to, what the matter says. Refuses to know how a model is asked. Start with
/// [tenths.guidelines.leave.Permission].
@NullMarked
package tenths.guidelines.leave;

import org.jspecify.annotations.NullMarked;

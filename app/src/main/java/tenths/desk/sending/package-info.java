/// Bills on their way to clients: packed, looked over before they leave, sent by hand with the proof of it, and taken
/// back where that was a slip. Refuses to know portals. Start with [tenths.desk.sending.SendByHand].
@NullMarked
package tenths.desk.sending;

import org.jspecify.annotations.NullMarked;

/// The demo firm: invented people, carriers, matters and months, the same on every machine. Refuses to know how they
/// are
/// stored and billed. Start with [tenths.connectors.demo.DemoFirm].
@NullMarked
package tenths.connectors.demo;

import org.jspecify.annotations.NullMarked;

/// How each client's bills are written: profiles in versions, given to clients, tried on samples and real bills, and
/// the
/// e-bill of an invoice. Refuses to know what a field of a format is. Start with
/// [tenths.desk.formats.KnownProfiles] and [tenths.desk.formats.EBill].
@NullMarked
package tenths.desk.formats;

import org.jspecify.annotations.NullMarked;

/// Files that go with e-bills: who works for a client at which rate, and what a matter may cost.
///
/// Knows how LEDES XML names what these files share with e-bills. Refuses to claim the rest: the lists of elements of
/// the two standards are not published, so the others are ours, and every file says so. Start with [PlanKind].
@org.jspecify.annotations.NullMarked
package tenths.formats.plans;

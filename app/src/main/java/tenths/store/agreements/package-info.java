/// Groups of a client's matters and the places of matters, for which rates can be agreed. It decides nothing. Start
/// with [MatterGroups].
@org.jspecify.annotations.NullMarked
package tenths.store.agreements;

/// Fee deals: arrangements, payers and taxes as values, and the one pipeline that makes a quote of work, with a trace
/// that adds up. Refuses to know guidelines and invoice numbers. Start with [tenths.rates.deals.Deal], then
/// [tenths.rates.deals.Quoting].
@NullMarked
package tenths.rates.deals;

import org.jspecify.annotations.NullMarked;

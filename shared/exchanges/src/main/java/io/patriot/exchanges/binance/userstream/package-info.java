/**
 * What Binance tells of an account as it happens: orders, fills, balances. Wherever it is not
 * proven that nothing was missed, that is said.
 */
@NullMarked
package io.patriot.exchanges.binance.userstream;

import org.jspecify.annotations.NullMarked;

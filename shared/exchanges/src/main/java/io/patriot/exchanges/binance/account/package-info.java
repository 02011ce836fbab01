/** What an account at Binance owns, holds, is set to and pays, and what its key may do. */
@NullMarked
package io.patriot.exchanges.binance.account;

import org.jspecify.annotations.NullMarked;

/** What an account's owner may ask and change, one endpoint per file. */
@NullMarked
package io.patriot.simulator.binance.account.rest;

import org.jspecify.annotations.NullMarked;

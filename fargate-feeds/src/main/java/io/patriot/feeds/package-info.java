/**
 * The service beside the market: it hears prices, keeps books, writes prices down, and is the venue
 * where paper orders trade.
 */
@NullMarked
package io.patriot.feeds;

import org.jspecify.annotations.NullMarked;

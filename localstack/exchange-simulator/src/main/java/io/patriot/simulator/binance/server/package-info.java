/** One loopback port that speaks HTTP and WebSocket as the exchange does. */
@NullMarked
package io.patriot.simulator.binance.server;

import org.jspecify.annotations.NullMarked;

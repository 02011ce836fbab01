/** The exchange without sockets: what crosses its doors, as values, when somebody lets it cross. */
@NullMarked
package io.patriot.simulator.binance.inmemory;

import org.jspecify.annotations.NullMarked;

/** The private event streams: listen keys, and who hears what happens to an account. */
@NullMarked
package io.patriot.simulator.binance.userstream;

import org.jspecify.annotations.NullMarked;

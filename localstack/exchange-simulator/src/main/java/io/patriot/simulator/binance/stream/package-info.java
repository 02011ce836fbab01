/** The public market streams: who listens to what, and how each frame is written. */
@NullMarked
package io.patriot.simulator.binance.stream;

import org.jspecify.annotations.NullMarked;

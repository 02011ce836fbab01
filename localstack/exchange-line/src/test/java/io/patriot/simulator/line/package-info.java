/** The drivers and the exchange, face to face without a network. */
@NullMarked
package io.patriot.simulator.line;

import org.jspecify.annotations.NullMarked;

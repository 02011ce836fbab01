/** The way of events to the bus: written with the state, published after it, never lost between. */
@NullMarked
package io.patriot.aws.bus;

import org.jspecify.annotations.NullMarked;

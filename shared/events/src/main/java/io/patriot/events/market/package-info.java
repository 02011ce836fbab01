/** Events of markets on the wire. */
@NullMarked
package io.patriot.events.market;

import org.jspecify.annotations.NullMarked;

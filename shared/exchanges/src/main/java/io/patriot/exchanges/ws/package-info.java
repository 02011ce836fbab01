/**
 * How we hold a WebSocket to a venue: whole messages one at a time, a bounded size, and a note of
 * when the other side was last heard.
 */
@NullMarked
package io.patriot.exchanges.ws;

import org.jspecify.annotations.NullMarked;

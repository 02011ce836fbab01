/**
 * The promises between the parts of the platform: what an event or a message looks like on the
 * wire, by version.
 */
@NullMarked
package io.patriot.events;

import org.jspecify.annotations.NullMarked;

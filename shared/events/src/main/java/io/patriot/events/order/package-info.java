/**
 * Events of orders on the wire, one record for each version, and the way to and from the domain's
 * words.
 */
@NullMarked
package io.patriot.events.order;

import org.jspecify.annotations.NullMarked;

/**
 * Orders: what was asked for, one type for each state it can be in, and the events that move it
 * from one to the next.
 */
@NullMarked
package io.patriot.domain.order;

import org.jspecify.annotations.NullMarked;

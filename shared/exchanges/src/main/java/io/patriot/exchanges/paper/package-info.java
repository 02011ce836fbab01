/**
 * The driver of the paper venue: orders that trade against the real market with money that is not
 * real.
 */
@NullMarked
package io.patriot.exchanges.paper;

import org.jspecify.annotations.NullMarked;

/**
 * What every venue's private side needs and none owns: shares of its limits, its clock, and the few
 * ends a placement can come to.
 */
@NullMarked
package io.patriot.exchanges.venue;

import org.jspecify.annotations.NullMarked;

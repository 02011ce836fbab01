/** The exchange as it is on bad days, and the lines to it. */
@NullMarked
package io.patriot.proof.venue;

import org.jspecify.annotations.NullMarked;

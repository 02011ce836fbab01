/** Adds up what trading came to, from the fills that the bus tells of. */
@NullMarked
package io.patriot.portfolio;

import org.jspecify.annotations.NullMarked;

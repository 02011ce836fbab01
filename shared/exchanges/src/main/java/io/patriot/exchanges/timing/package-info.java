/** Waiting, as something that is handed in, so that a test or a replay can turn time by hand. */
@NullMarked
package io.patriot.exchanges.timing;

import org.jspecify.annotations.NullMarked;

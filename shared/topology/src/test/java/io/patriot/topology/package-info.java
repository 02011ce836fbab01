/** Proof that the wiring is whole. */
@NullMarked
package io.patriot.topology;

import org.jspecify.annotations.NullMarked;

/** Proofs. */
@NullMarked
package io.patriot.trading;

import org.jspecify.annotations.NullMarked;

/** Proofs. */
@NullMarked
package io.patriot.portfolio;

import org.jspecify.annotations.NullMarked;

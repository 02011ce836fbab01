/** Proofs. */
@NullMarked
package io.patriot.proof.risk;

import org.jspecify.annotations.NullMarked;

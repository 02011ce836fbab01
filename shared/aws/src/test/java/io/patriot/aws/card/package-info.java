/** Proofs. */
@NullMarked
package io.patriot.aws.card;

import org.jspecify.annotations.NullMarked;

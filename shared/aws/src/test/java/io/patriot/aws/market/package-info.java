/** Proofs. */
@NullMarked
package io.patriot.aws.market;

import org.jspecify.annotations.NullMarked;

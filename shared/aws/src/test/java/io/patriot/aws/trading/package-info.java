/** Proofs. */
@NullMarked
package io.patriot.aws.trading;

import org.jspecify.annotations.NullMarked;

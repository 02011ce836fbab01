/** Proofs. */
@NullMarked
package io.patriot.aws.bus;

import org.jspecify.annotations.NullMarked;

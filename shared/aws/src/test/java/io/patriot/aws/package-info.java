/** Proofs. */
@NullMarked
package io.patriot.aws;

import org.jspecify.annotations.NullMarked;

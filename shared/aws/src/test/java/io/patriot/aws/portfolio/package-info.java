/** Proofs. */
@NullMarked
package io.patriot.aws.portfolio;

import org.jspecify.annotations.NullMarked;

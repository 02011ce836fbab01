/** Proofs. */
@NullMarked
package io.patriot.aws.paper;

import org.jspecify.annotations.NullMarked;

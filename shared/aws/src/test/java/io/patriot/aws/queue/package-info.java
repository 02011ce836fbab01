/** Proofs. */
@NullMarked
package io.patriot.aws.queue;

import org.jspecify.annotations.NullMarked;

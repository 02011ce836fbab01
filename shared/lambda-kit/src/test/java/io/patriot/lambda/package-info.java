/** Proof of the shell. */
@NullMarked
package io.patriot.lambda;

import org.jspecify.annotations.NullMarked;

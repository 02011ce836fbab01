/** Checks that can fail. */
@NullMarked
package io.patriot.proof.check;

import org.jspecify.annotations.NullMarked;

/** Bugs that somebody could have written, planted on purpose to prove that the checks see them. */
@NullMarked
package io.patriot.proof.plant;

import org.jspecify.annotations.NullMarked;

/** Whole worlds, run on every build. */
@NullMarked
package io.patriot.proof.run;

import org.jspecify.annotations.NullMarked;

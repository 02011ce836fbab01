/** Proofs of what is told about past trades. */
@NullMarked
package io.patriot.testkit.portfolio;

import org.jspecify.annotations.NullMarked;

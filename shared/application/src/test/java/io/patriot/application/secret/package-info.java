/** Proofs that what must not be seen is not. */
@NullMarked
package io.patriot.application.secret;

import org.jspecify.annotations.NullMarked;

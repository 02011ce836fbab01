/** What must be true, all the time or when it is calm again. */
@NullMarked
package io.patriot.proof.check;

import org.jspecify.annotations.NullMarked;

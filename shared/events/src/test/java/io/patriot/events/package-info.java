/** Proof that promises on the wire are kept. */
@NullMarked
package io.patriot.events;

import org.jspecify.annotations.NullMarked;

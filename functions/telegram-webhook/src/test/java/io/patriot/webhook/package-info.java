/** Proof of the door. */
@NullMarked
package io.patriot.webhook;

import org.jspecify.annotations.NullMarked;

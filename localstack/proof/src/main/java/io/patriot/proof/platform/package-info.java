/** The platform's own parts, put together as they are deployed, on simulated machines. */
@NullMarked
package io.patriot.proof.platform;

import org.jspecify.annotations.NullMarked;

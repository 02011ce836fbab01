/**
 * A started function may be copied many times: what must be warm in the copies, and what must not
 * be in them.
 */
@NullMarked
package io.patriot.application.snapshot;

import org.jspecify.annotations.NullMarked;

/** Proof that the keys of this machine open only what they should. */
@NullMarked
package io.patriot.local.aws.keys;

import org.jspecify.annotations.NullMarked;

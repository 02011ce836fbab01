/** The people who trade, and other hands at their accounts. */
@NullMarked
package io.patriot.proof.crowd;

import org.jspecify.annotations.NullMarked;

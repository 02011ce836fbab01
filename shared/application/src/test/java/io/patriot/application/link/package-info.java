/** Proof that only safe keys are taken. */
@NullMarked
package io.patriot.application.link;

import org.jspecify.annotations.NullMarked;

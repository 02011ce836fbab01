/** Proof that keys are kept so that nobody else can open them. */
@NullMarked
package io.patriot.aws.link;

import org.jspecify.annotations.NullMarked;

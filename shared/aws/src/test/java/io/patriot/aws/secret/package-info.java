/** Secrets: how long they are held, and what happens when they cannot be had. */
@NullMarked
package io.patriot.aws.secret;

import org.jspecify.annotations.NullMarked;

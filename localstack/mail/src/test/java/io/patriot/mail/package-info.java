/** What the post office of this machine promises. */
@NullMarked
package io.patriot.mail;

import org.jspecify.annotations.NullMarked;

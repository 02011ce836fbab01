/** Things that must never be seen. */
@NullMarked
package io.patriot.application.secret;

import org.jspecify.annotations.NullMarked;

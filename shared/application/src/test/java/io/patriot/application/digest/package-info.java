/** When a summary is due. */
@NullMarked
package io.patriot.application.digest;

import org.jspecify.annotations.NullMarked;

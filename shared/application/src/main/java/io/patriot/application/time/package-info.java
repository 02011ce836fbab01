/** How time passes for code that has to wait. */
@NullMarked
package io.patriot.application.time;

import org.jspecify.annotations.NullMarked;

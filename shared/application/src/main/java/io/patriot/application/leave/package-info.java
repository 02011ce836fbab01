/** How somebody gives up their place here. */
@NullMarked
package io.patriot.application.leave;

import org.jspecify.annotations.NullMarked;

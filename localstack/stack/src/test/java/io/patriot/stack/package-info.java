/** The product, used. */
@NullMarked
package io.patriot.stack;

import org.jspecify.annotations.NullMarked;

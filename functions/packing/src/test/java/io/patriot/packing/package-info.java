/** What a package is made of, on small jars. */
@NullMarked
package io.patriot.packing;

import org.jspecify.annotations.NullMarked;

/** Makes of a folder of functions the one file that is deployed. */
@NullMarked
package io.patriot.packing;

import org.jspecify.annotations.NullMarked;

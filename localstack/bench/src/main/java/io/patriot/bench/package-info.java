/** How fast the platform is on this machine, measured from outside. */
@NullMarked
package io.patriot.bench;

import org.jspecify.annotations.NullMarked;

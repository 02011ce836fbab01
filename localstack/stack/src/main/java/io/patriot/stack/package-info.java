/** The whole platform on one machine: starts every part in its place, and stops it cleanly. */
@NullMarked
package io.patriot.stack;

import org.jspecify.annotations.NullMarked;

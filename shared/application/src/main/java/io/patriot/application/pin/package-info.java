/**
 * The PIN that a person sets on a page and that stands behind what would hurt most in wrong hands:
 * how it is kept, how often it may be tried, and what it confirms.
 */
@NullMarked
package io.patriot.application.pin;

import org.jspecify.annotations.NullMarked;

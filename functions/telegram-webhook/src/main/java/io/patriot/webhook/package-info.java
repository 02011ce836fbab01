/**
 * The only open door: it checks who knocks, notes that it was heard, and passes the update on, what
 * is said in panic ahead of the rest.
 */
@NullMarked
package io.patriot.webhook;

import org.jspecify.annotations.NullMarked;

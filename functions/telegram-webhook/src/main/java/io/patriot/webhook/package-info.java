/**
 * The only open door: it checks who knocks, notes that it was heard, and passes the update on
 * unread.
 */
@NullMarked
package io.patriot.webhook;

import org.jspecify.annotations.NullMarked;

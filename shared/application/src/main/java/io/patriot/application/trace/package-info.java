/**
 * Who asked, and by what: the thread that leads from a log line or an event back to the message
 * that began it.
 */
@NullMarked
package io.patriot.application.trace;

import org.jspecify.annotations.NullMarked;

/** Messages on the queues between functions: commands and news that have one hearer. */
@NullMarked
package io.patriot.events.message;

import org.jspecify.annotations.NullMarked;

/**
 * Pictures of markets and money, as they are sent into a chat: drawn from what is handed in, and
 * the same on every machine.
 */
@NullMarked
package io.patriot.charts;

import org.jspecify.annotations.NullMarked;

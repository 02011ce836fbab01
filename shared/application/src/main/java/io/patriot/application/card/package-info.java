/**
 * Conversations: who is talking, what was shown to them, and which button may still be pressed,
 * kept where a restart cannot lose it.
 */
@NullMarked
package io.patriot.application.card;

import org.jspecify.annotations.NullMarked;

/**
 * What a message says and how it is dressed: text with entities, read from a bot's HTML and written
 * back safely.
 */
@NullMarked
package io.patriot.telegram.text;

import org.jspecify.annotations.NullMarked;

/** The page on which a PIN is chosen, and on which it confirms what a card in the chat asks. */
@NullMarked
package io.patriot.api.pin;

import org.jspecify.annotations.NullMarked;

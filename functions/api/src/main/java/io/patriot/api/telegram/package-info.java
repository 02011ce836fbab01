/** Who opened a Mini App, as Telegram vouches for it. */
@NullMarked
package io.patriot.api.telegram;

import org.jspecify.annotations.NullMarked;

/** The page and the call by which a person stops everything without the chat. */
@NullMarked
package io.patriot.api.stop;

import org.jspecify.annotations.NullMarked;

/** The page on which the latest news of all of a person's accounts stand, told or not. */
@NullMarked
package io.patriot.api.inbox;

import org.jspecify.annotations.NullMarked;

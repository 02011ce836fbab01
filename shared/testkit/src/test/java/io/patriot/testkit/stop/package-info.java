/** What stopping without the chat promises. */
@NullMarked
package io.patriot.testkit.stop;

import org.jspecify.annotations.NullMarked;

/** What a PIN promises. */
@NullMarked
package io.patriot.testkit.pin;

import org.jspecify.annotations.NullMarked;

/** PINs in memory, hashed fast, and what pages said to the chat. */
@NullMarked
package io.patriot.testkit.pin;

import org.jspecify.annotations.NullMarked;

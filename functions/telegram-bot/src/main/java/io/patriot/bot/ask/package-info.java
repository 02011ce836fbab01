/**
 * Questions about accounts that wait for their owner's press: taking one away, changing how it is
 * set, trading on it in earnest.
 */
@NullMarked
package io.patriot.bot.ask;

import org.jspecify.annotations.NullMarked;

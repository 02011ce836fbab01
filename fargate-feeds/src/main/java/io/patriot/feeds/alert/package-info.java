/** Watches prices for people who want to be told of them. */
@NullMarked
package io.patriot.feeds.alert;

import org.jspecify.annotations.NullMarked;

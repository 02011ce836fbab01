/**
 * How we speak HTTP to a venue: one call, one answer within a time and a size, nothing hidden
 * behind it.
 */
@NullMarked
package io.patriot.exchanges.http;

import org.jspecify.annotations.NullMarked;

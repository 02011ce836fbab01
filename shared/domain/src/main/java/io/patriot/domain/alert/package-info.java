/**
 * Price alerts: what somebody wants to be told of, and the quick way to find what a price reaches.
 */
@NullMarked
package io.patriot.domain.alert;

import org.jspecify.annotations.NullMarked;

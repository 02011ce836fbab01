/**
 * The functions that decide on orders, send them, record what became of them, and publish what
 * happened.
 */
@NullMarked
package io.patriot.trading;

import org.jspecify.annotations.NullMarked;

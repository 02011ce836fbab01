/** The walks of an order, step by step, and what must hold when steps repeat, fail or overtake. */
@NullMarked
package io.patriot.testkit.walk;

import org.jspecify.annotations.NullMarked;

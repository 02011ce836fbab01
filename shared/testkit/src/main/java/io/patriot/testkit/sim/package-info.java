/**
 * One thread on which a whole platform runs in simulated time: what happens next, what fails, and
 * when a machine dies is drawn from a seed, so that everything can be run again, step for step.
 */
@NullMarked
package io.patriot.testkit.sim;

import org.jspecify.annotations.NullMarked;

/**
 * Shows what the simulated market does, as examples a trader can read and as laws that always hold.
 */
@NullMarked
package io.patriot.simulation;

import org.jspecify.annotations.NullMarked;

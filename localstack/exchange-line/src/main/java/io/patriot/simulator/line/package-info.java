/**
 * The way between the real drivers and the exchange in memory, on which whoever owns it decides
 * what arrives, when, and how often.
 */
@NullMarked
package io.patriot.simulator.line;

import org.jspecify.annotations.NullMarked;

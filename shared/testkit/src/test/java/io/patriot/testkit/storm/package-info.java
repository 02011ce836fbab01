/**
 * Trading in a storm: messages repeated and reordered, processes that end at any call, a venue that
 * stays silent; made from a seed, so that every run can be had again.
 */
@NullMarked
package io.patriot.testkit.storm;

import org.jspecify.annotations.NullMarked;

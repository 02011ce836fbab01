/**
 * What tests are made of: the ports kept in memory, a venue that does as it is told, a clock turned
 * by hand, examples with names, and the rules of the house.
 */
@NullMarked
package io.patriot.testkit;

import org.jspecify.annotations.NullMarked;

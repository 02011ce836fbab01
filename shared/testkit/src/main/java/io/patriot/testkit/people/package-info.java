/** The people of the platform in memory. */
@NullMarked
package io.patriot.testkit.people;

import org.jspecify.annotations.NullMarked;

/**
 * The people of the platform in its tables, and what was done to them by those who look after it.
 */
@NullMarked
package io.patriot.aws.people;

import org.jspecify.annotations.NullMarked;

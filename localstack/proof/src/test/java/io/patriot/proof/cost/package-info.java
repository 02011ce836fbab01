/** What a person costs, counted in a world in which nothing fails. */
@NullMarked
package io.patriot.proof.cost;

import org.jspecify.annotations.NullMarked;

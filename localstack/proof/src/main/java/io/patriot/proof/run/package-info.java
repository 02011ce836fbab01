/** One seed from its first step to its verdict, many seeds, and the shortest way to a failure. */
@NullMarked
package io.patriot.proof.run;

import org.jspecify.annotations.NullMarked;

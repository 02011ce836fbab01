/** Proofs. */
@NullMarked
package io.patriot.aws.table;

import org.jspecify.annotations.NullMarked;

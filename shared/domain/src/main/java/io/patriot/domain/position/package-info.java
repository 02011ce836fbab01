/** Positions: what an account holds of a market, folded from its fills. */
@NullMarked
package io.patriot.domain.position;

import org.jspecify.annotations.NullMarked;

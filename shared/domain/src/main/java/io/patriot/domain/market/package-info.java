/** What is traded and what it costs: instruments with their grids and limits, quotes, candles. */
@NullMarked
package io.patriot.domain.market;

import org.jspecify.annotations.NullMarked;

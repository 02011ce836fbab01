package io.patriot.charts;

import io.patriot.domain.money.Price;
import io.patriot.domain.order.Side;
import java.time.Instant;

/**
 * Where a trader came into a market or went out of it: bought points up, sold points down; what
 * opens is filled, what closes is hollow.
 */
public record Mark(Instant at, Price price, Side side, boolean opens) {}

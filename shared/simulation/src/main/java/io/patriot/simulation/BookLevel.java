package io.patriot.simulation;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;

/** One price of the book and what the venue shows there. */
public record BookLevel(Price price, Quantity quantity) {}

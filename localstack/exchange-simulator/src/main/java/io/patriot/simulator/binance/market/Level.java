package io.patriot.simulator.binance.market;

/** One price of the book and the quantity waiting there; zero means the level is gone. */
public record Level(long priceCents, long quantityMilli) {}

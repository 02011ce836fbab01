package io.patriot.domain.protection;

/** What an order has to do with guarding a position. */
public sealed interface Protection permits Bracket, Guard {}

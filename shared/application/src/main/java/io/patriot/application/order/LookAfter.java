package io.patriot.application.order;

/** What an account is looked at for again and again, until it is done or given up. */
public sealed interface LookAfter permits WindDown, Closing {}

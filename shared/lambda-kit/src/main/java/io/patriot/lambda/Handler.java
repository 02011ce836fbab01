package io.patriot.lambda;

/**
 * Something a function does; a function may do several of these, one for each kind of trigger it
 * has.
 */
public sealed interface Handler
    permits MessageHandler, EventHandler, AlarmHandler, StreamHandler, TickHandler {}

package io.patriot.simulator.binance.rest;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What may stand between a request and its endpoint: nothing on a good day, a fault on a bad one.
 */
public interface Gate {
  /** Lets everything through. */
  Gate OPEN = (_, execute, answering) -> answering.accept(execute.get());

  /**
   * @param execute does what the request asks, at most once
   * @param answering takes the answer, now, later or never
   */
  void pass(Request request, Supplier<Answer> execute, Consumer<Answer> answering);
}

package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import io.patriot.simulator.binance.time.Agenda;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One request a fault strikes.
 *
 * @param execute does what the request asks
 * @param answering takes the answer, if there is to be one
 */
public record Strike(
    Request request,
    Supplier<Answer> execute,
    Consumer<Answer> answering,
    Agenda agenda,
    long nowMs) {
  void refuse(Refusal refusal) {
    answering.accept(Answer.refused(refusal));
  }

  /** Does what was asked and keeps the answer to itself. */
  void executeSilently() {
    var unused = execute.get();
  }
}

package io.patriot.simulator.binance.fault;

/**
 * The answer says that nobody knows, and only later what was asked is done; unless it has then
 * outlived its receive window.
 */
public record LateArrival(long delayMs, UnknownAnswer answer) implements RequestFault {
  public LateArrival(long delayMs) {
    this(delayMs, UnknownAnswer.UNKNOWN_ERROR);
  }

  @Override
  public String name() {
    return "late-arrival";
  }

  @Override
  public void strike(Strike strike) {
    strike.agenda().in(delayMs, strike::executeSilently);
    strike.refuse(answer.refusal());
  }
}

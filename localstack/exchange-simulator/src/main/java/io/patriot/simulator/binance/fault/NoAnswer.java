package io.patriot.simulator.binance.fault;

/** No answer ever comes; what was asked may be done or not. */
public record NoAnswer(boolean executed) implements RequestFault {
  @Override
  public String name() {
    return "no-answer";
  }

  @Override
  public void strike(Strike strike) {
    if (executed) {
      strike.executeSilently();
    }
  }
}

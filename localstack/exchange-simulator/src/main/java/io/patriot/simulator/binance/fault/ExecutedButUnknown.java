package io.patriot.simulator.binance.fault;

/** What was asked is done, and the answer says that nobody knows. */
public record ExecutedButUnknown(UnknownAnswer answer) implements RequestFault {
  public ExecutedButUnknown() {
    this(UnknownAnswer.UNKNOWN_ERROR);
  }

  @Override
  public String name() {
    return "executed-but-unknown";
  }

  @Override
  public void strike(Strike strike) {
    strike.executeSilently();
    strike.refuse(answer.refusal());
  }
}

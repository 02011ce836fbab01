package io.patriot.simulator.binance.fault;

/** What was asked is not done, and the answer says that nobody knows. */
public record NotExecutedAndUnknown(UnknownAnswer answer) implements RequestFault {
  public NotExecutedAndUnknown() {
    this(UnknownAnswer.UNKNOWN_ERROR);
  }

  @Override
  public String name() {
    return "not-executed-and-unknown";
  }

  @Override
  public void strike(Strike strike) {
    strike.refuse(answer.refusal());
  }
}

package io.patriot.exchanges.contract;

/** Something that one venue offers and another may not. */
public enum Feature {
  MARKET("market orders"),
  LIMIT("limits that rest until cancelled"),
  POST_ONLY("limits that never take"),
  IMMEDIATE_OR_CANCEL("limits that take what is there"),
  FILL_OR_KILL("limits that trade whole or not at all"),
  GOOD_TILL_DATE("limits that end at a moment"),
  STOP("stops that become market orders"),
  STOP_LIMIT("stops that become limits"),
  TAKE_PROFIT("targets"),
  TRAILING_STOP("trailing stops"),
  MARK_TRIGGER("triggers by the mark price"),
  CLOSES_POSITION("orders that close whatever is held"),
  REDUCE_ONLY("orders that only reduce"),
  AMEND("changing a limit where it rests"),
  AMEND_CONDITIONAL("changing an order that waits"),
  ANSWERS_AT_ONCE("refusals in the answer itself"),
  KEEPS_NAMES("a name is used once for good"),
  FEES("fees with each trade"),
  ACCOUNT_VIEW("money and positions on request"),
  ACCOUNT_TRADES("trades on request"),
  FOREIGN_TRADES("trades that were not asked for here"),
  STREAM("news as they happen"),
  NETWORK("a network between that loses answers"),
  CLOCK("requests stamped by the venue's clock"),
  BUDGETS("limits with a reserve for exits"),
  KEYS("keys with rights"),
  RULES("the venue's rules before sending"),
  HEDGE_MODE("a long and a short in one market");

  private final String title;

  Feature(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

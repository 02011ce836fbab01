package io.patriot.application.people;

/**
 * What somebody can be allowed to do. None of them reaches another person's orders to open
 * anything, or anybody's exchange keys: there is no such permission to give.
 */
public enum Permission {
  /** Be answered at all: the start, the help, the language. */
  HELP("help:read"),

  /** Look at prices. */
  MARKET_READ("market:read"),

  /** Look at one's own accounts, orders and results. */
  OWN_READ("own:read"),

  /** Change how one's own things are set, where that opens nothing. */
  OWN_SET("own:set"),

  /** Make one's own risk smaller: protect, close, cancel, stop. */
  OWN_EXIT("own:exit"),

  /** Whatever may open or enlarge a position of one's own. */
  OWN_TRADE("own:trade"),

  /** Look at how the platform as a whole is. */
  PLATFORM_READ("platform:read"),

  /** Stop everybody. */
  PLATFORM_STOP("platform:stop"),

  /** Let everybody trade again, and hold everybody to ceilings. */
  PLATFORM_SET("platform:set"),

  /** Look at who is with the platform and how they stand; never at what they hold. */
  PEOPLE_READ("people:read"),

  /** Suspend and block people, and let them trade again. */
  PEOPLE_MANAGE("people:manage"),

  /** Say who looks after people, two together; take it away, alone. */
  PEOPLE_ROLES("people:roles"),

  /** Look at what was done to people. */
  AUDIT_READ("audit:read");

  private final String text;

  Permission(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}

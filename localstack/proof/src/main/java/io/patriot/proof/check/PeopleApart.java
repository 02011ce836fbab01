package io.patriot.proof.check;

/**
 * I6: a machine that works on somebody's message touches things of nobody else. Messages that name
 * nobody, such as the clock's, are for all, and so is what such a one comes together with.
 */
final class PeopleApart implements Check {
  private static final String MARK = "tg-";

  /** What comes by chat names its person as who acts. */
  private static final String ACTOR = "user:";

  /** A look at all accounts after the platform was stopped. */
  private static final String SWEEP = "\\\"sweep\\\":{";

  private static final String UPDATE = "update_id";

  @Override
  public void touched(String machine, String message, String tenant, Findings findings) {
    findings.must(
        Invariant.I6,
        !(message.contains(MARK) || message.contains(UPDATE))
            || message.contains(SWEEP)
            || names(message, tenant)
            || names(message, tenant.replace(MARK, ACTOR)),
        () -> machine + " touched " + tenant + "'s while it worked on " + message);
  }

  /** Whether the tenant's name stands there, and not only as the beginning of another's. */
  private static boolean names(String message, String tenant) {
    int at = message.indexOf(tenant);
    while (at >= 0) {
      int end = at + tenant.length();
      if (end == message.length() || !Character.isLetterOrDigit(message.charAt(end))) {
        return true;
      }
      at = message.indexOf(tenant, end);
    }
    return false;
  }
}

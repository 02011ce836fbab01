package io.patriot.testkit.link;

import io.patriot.application.link.AccountQuiet;
import io.patriot.domain.account.AccountId;

/** A venue that says of every account what it is told to say; at first that nothing is left. */
public final class ScriptedQuiet implements AccountQuiet {
  private Answer answer = new Answer.Quiet();
  private Runnable meanwhile = () -> {};

  /** From now on this is the answer. */
  public void says(Answer next) {
    answer = next;
  }

  /** Something that happens once, while the venue is asked. */
  public void meanwhile(Runnable act) {
    meanwhile = act;
  }

  @Override
  public Answer ask(AccountId account) {
    Runnable act = meanwhile;
    meanwhile = () -> {};
    act.run();
    return answer;
  }
}

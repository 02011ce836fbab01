package io.patriot.application.stop;

import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.StopTrading;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stops everything of the person whose link it is, by the same switch that /kill turns. It asks no
 * messenger and no exchange, and says of each account whether it is stopped for certain.
 */
public final class StopByLink {
  private final StopLinks links;
  private final ChatUsers users;
  private final LinkedAccounts linked;
  private final StopTrading stopTrading;

  public StopByLink(
      StopLinks links, ChatUsers users, LinkedAccounts linked, StopTrading stopTrading) {
    this.links = links;
    this.users = users;
    this.linked = linked;
    this.stopTrading = stopTrading;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** The link is not their newest one; nothing was stopped. */
    record Replaced() implements Outcome {}

    /**
     * What is known of each account.
     *
     * @param complete false when there may be others that nobody could read
     */
    record Tried(List<Line> lines, boolean complete) implements Outcome {
      public Tried {
        lines = List.copyOf(lines);
      }
    }
  }

  /** What is known of one account. */
  public sealed interface Line {
    /** It takes no orders, or only closing ones; that is stored. */
    record Stopped(AccountBook book) implements Line {}

    /** Nobody can say. */
    record Unknown(AccountId account, String why) implements Line {}
  }

  /**
   * @param claim what was read from a token that we signed
   */
  public Outcome handle(StopTokens.Claim claim, Cause cause) {
    Optional<StopLink> newest = links.find(claim.tenant());
    if (newest.isEmpty() || newest.get().version() != claim.version()) {
      return new Outcome.Replaced();
    }
    var theirs = TheirAccounts.of(claim.tenant(), inUse(claim), linked);
    var lines = new ArrayList<Line>();
    for (AccountId account : theirs.accounts()) {
      switch (stopTrading.halt(account, StopTrading.STOPPED_BY_LINK, cause)) {
        case StopTrading.Outcome.Stopped(var book) -> lines.add(new Line.Stopped(book));
        case StopTrading.Outcome.NotFound() -> {}
        case StopTrading.Outcome.Unknown(var why) -> lines.add(new Line.Unknown(account, why));
      }
    }
    return new Outcome.Tried(lines, theirs.complete());
  }

  /** Only makes sure that it is among them; without it the rest is stopped as well. */
  private Optional<AccountId> inUse(StopTokens.Claim claim) {
    try {
      return users.find(claim.tenant()).map(ChatUser::account);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}

package io.patriot.application.stop;

import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.SuspendTrading;
import io.patriot.application.order.WindDown;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.Membership;
import io.patriot.application.people.People;
import io.patriot.application.people.Role;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Suspends a person, blocks them, or lets them trade again. First it is kept, with who did it and
 * why; then every account of theirs is turned at the door that all orders pass, so that nothing
 * opens by whatever way. It can be done again at any time, and then does what is left of it.
 */
public final class PutPerson {
  private final People people;
  private final Set<Long> superAdmins;
  private final ChatUsers users;
  private final LinkedAccounts linked;
  private final SuspendTrading trading;
  private final ReconcileRequests requests;
  private final InstantSource clock;

  /**
   * @param superAdmins who looks after the platform by its configuration; nobody turns them here
   */
  public PutPerson(
      People people,
      Set<Long> superAdmins,
      ChatUsers users,
      LinkedAccounts linked,
      SuspendTrading trading,
      ReconcileRequests requests,
      InstantSource clock) {
    this.people = people;
    this.superAdmins = new TreeSet<>(superAdmins);
    this.users = users;
    this.linked = linked;
    this.trading = trading;
    this.requests = requests;
    this.clock = clock;
  }

  /** What is wanted of a person. */
  public record Wish(TenantId whom, Membership.State to, String why) {}

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * It is kept, and so many of their accounts are as they should be.
     *
     * @param letIn whether they waited to be let in until now
     * @param unsure of how many accounts nobody can say it; doing it again tries them again
     */
    record Done(Membership now, boolean letIn, int accounts, int unsure) implements Outcome {}

    /** Nobody of that number is with the platform. */
    record NotFound() implements Outcome {}

    /** Who asks may not. */
    record NotAllowed() implements Outcome {}

    /** They look after the platform by its configuration, which alone can take that away. */
    record Configured() implements Outcome {}

    /** They look after people themselves; only those above all of them turn them. */
    record OneOfThem() implements Outcome {}

    /** Somebody else turned it meanwhile; nothing was changed. */
    record TurnedSince() implements Outcome {}
  }

  /** What stands against it as of now; nothing when nothing does. */
  public Optional<Outcome> obstacle(long admin, TenantId whom) {
    boolean aboveAll = superAdmins.contains(admin);
    if (!aboveAll && !isAdmin(admin)) {
      return Optional.of(new Outcome.NotAllowed());
    }
    Optional<Membership> found = people.find(whom);
    if (found.isEmpty()) {
      return Optional.of(new Outcome.NotFound());
    }
    if (superAdmins.contains(found.get().userId())) {
      return Optional.of(new Outcome.Configured());
    }
    return !aboveAll && found.get().role() == Role.ADMIN
        ? Optional.of(new Outcome.OneOfThem())
        : Optional.empty();
  }

  /** By what is kept now; what somebody is believed to be elsewhere may be half a minute old. */
  private boolean isAdmin(long user) {
    return people.find(ChatUser.tenantOf(user)).filter(Membership::isAdmin).isPresent();
  }

  /**
   * @param requestId under this name what waits at the exchanges is taken back once
   */
  public Outcome handle(long admin, Wish wish, String requestId, Cause cause) {
    Optional<Outcome> obstacle = obstacle(admin, wish.whom());
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    Membership before = people.find(wish.whom()).orElseThrow();
    Membership now = before;
    if (before.state() != wish.to()) {
      now = before.turned(wish.to(), wish.why(), admin, clock.instant());
      var act = AdminAct.putting(now, cause.correlationId().toString());
      if (!people.change(now, act)) {
        return new Outcome.TurnedSince();
      }
    }
    boolean letIn =
        before.state() == Membership.State.PENDING && now.state() == Membership.State.ACTIVE;
    return turned(now, letIn, requestId, cause);
  }

  private Outcome turned(Membership now, boolean letIn, String requestId, Cause cause) {
    Optional<AccountId> inUse = users.find(now.person()).map(ChatUser::account);
    TheirAccounts theirs = TheirAccounts.of(now.person(), inUse, linked);
    var unsure = new ArrayList<AccountId>();
    for (AccountId account : theirs.accounts()) {
      if (!turned(now.state(), account, requestId, cause)) {
        unsure.add(account);
      }
    }
    int unlisted = theirs.complete() ? 0 : 1;
    List<AccountId> all = theirs.accounts();
    return new Outcome.Done(now, letIn, all.size() - unsure.size(), unsure.size() + unlisted);
  }

  private boolean turned(Membership.State to, AccountId account, String requestId, Cause cause) {
    return switch (to) {
      case PENDING, ACTIVE ->
          !(trading.letGo(account, cause) instanceof SuspendTrading.Outcome.Unknown);
      case SUSPENDED, BLOCKED ->
          switch (trading.hold(account, cause)) {
            case SuspendTrading.Outcome.Stands(var book) -> takenBack(book, requestId, cause);
            case SuspendTrading.Outcome.NotFound() -> true;
            case SuspendTrading.Outcome.Unknown() -> false;
          };
    };
  }

  /** What waits and may open is taken back, until the exchange's own lists confirm it. */
  private boolean takenBack(AccountBook book, String requestId, Cause cause) {
    if (book.heldUntil().isEmpty()) {
      return true; // nobody but a repair lets it trade again
    }
    try {
      requests.send(book.account(), WindDown.of(book, false, requestId), Duration.ZERO, cause);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}

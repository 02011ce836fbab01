package io.patriot.application.stop;

import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.Membership;
import io.patriot.application.people.People;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.order.OrderId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes back what waits on a person's accounts and may open something, one order or all, by
 * somebody who looks after the platform. It cancels and does nothing else: what only reduces stays
 * where it is, so no position loses its stop by it.
 */
public final class TakeBackOrders {
  /** How far back it is looked whether this was noted before. */
  private static final int ACTS_LOOKED_AT = 50;

  private final People people;
  private final Set<Long> superAdmins;
  private final TradingStore store;
  private final ChatUsers users;
  private final LinkedAccounts linked;
  private final OrderCommands commands;
  private final InstantSource clock;

  /**
   * @param superAdmins who looks after the platform by its configuration
   */
  public TakeBackOrders(
      People people,
      Set<Long> superAdmins,
      TradingStore store,
      ChatUsers users,
      LinkedAccounts linked,
      OrderCommands commands,
      InstantSource clock) {
    this.people = people;
    this.superAdmins = new TreeSet<>(superAdmins);
    this.store = store;
    this.users = users;
    this.linked = linked;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * What is wanted.
   *
   * @param order the only one to take back, or how its name alone begins; empty for all
   */
  public record Wish(TenantId whom, String order, String why) {}

  /** An order that waits and may open something. */
  public record Waiting(AccountId account, OrderId order) {}

  /** What came of looking, and of taking back. */
  public sealed interface Outcome {
    /**
     * These wait, or were asked for back: the venue of each has the last word.
     *
     * @param reducing how many others only reduce, and stay
     * @param complete false when not all of the person's accounts could be read
     */
    record Waits(Membership person, List<Waiting> orders, int reducing, boolean complete)
        implements Outcome {
      public Waits {
        orders = List.copyOf(orders);
      }
    }

    /** Nothing that was meant waits and may open something; nothing was done. */
    record Nothing(Membership person, int reducing, boolean complete) implements Outcome {}

    /** It was asked for before, and nothing that was meant waits any more. */
    record AskedBefore(Membership person, Instant at, int reducing, boolean complete)
        implements Outcome {}

    /** Several orders have a name that begins like the one that was said; nothing was done. */
    record Several(Membership person, List<OrderId> orders) implements Outcome {
      public Several {
        orders = List.copyOf(orders);
      }
    }

    /** Nobody of that number is with the platform. */
    record NotFound() implements Outcome {}

    /** Who asks may not. */
    record NotAllowed() implements Outcome {}
  }

  /** What would be taken back as of now. */
  public Outcome look(long by, Wish wish) {
    if (!superAdmins.contains(by) && !isAdmin(by)) {
      return new Outcome.NotAllowed();
    }
    Optional<Membership> person = people.find(wish.whom());
    return person.<Outcome>map(one -> waiting(one, wish)).orElseGet(Outcome.NotFound::new);
  }

  /**
   * Notes it among what was done to people, and asks for the orders back.
   *
   * @param requestId under this name each is asked for once
   */
  public Outcome handle(long by, Wish wish, String requestId, Cause cause) {
    Outcome outcome = look(by, wish);
    return switch (outcome) {
      case Outcome.Waits waits -> {
        if (noted(by, cause).isEmpty()) {
          people.note(
              AdminAct.takingBack(
                  wish.whom(),
                  by,
                  wish.order().isEmpty() ? "" : waits.orders().getFirst().order().shortForm(),
                  wish.why(),
                  clock.instant(),
                  cause.correlationId().toString()));
        }
        for (Waiting one : waits.orders()) {
          commands.send(
              new OrderCommand.Cancel(one.account(), one.order(), byWhom(wish), requestId), cause);
        }
        yield waits;
      }
      case Outcome.Nothing(var person, int reducing, boolean complete) ->
          noted(by, cause)
              .<Outcome>map(act -> new Outcome.AskedBefore(person, act.at(), reducing, complete))
              .orElse(outcome);
      default -> outcome;
    };
  }

  /** As it stands in the order's history, for its owner to read. */
  private static String byWhom(Wish wish) {
    return "those who look after the platform: " + wish.why();
  }

  /** Whoever presses twice, or dies after it was noted, did it once. */
  private Optional<AdminAct> noted(long by, Cause cause) {
    String correlationId = cause.correlationId().toString();
    return people.acts(String.valueOf(by), ACTS_LOOKED_AT).acts().stream()
        .filter(one -> one.deed() == AdminAct.Deed.ORDERS_TAKEN_BACK)
        .filter(one -> one.correlationId().equals(correlationId))
        .findFirst();
  }

  private Outcome waiting(Membership person, Wish wish) {
    Optional<AccountId> inUse = users.find(person.person()).map(ChatUser::account);
    TheirAccounts theirs = TheirAccounts.of(person.person(), inUse, linked);
    var orders = new ArrayList<Waiting>();
    var meant = new ArrayList<OrderId>();
    int reducing = 0;
    for (AccountId account : theirs.accounts()) {
      for (Map.Entry<OrderId, WorkingOrder> entry : working(account)) {
        if (entry.getKey().value().startsWith(wish.order())) {
          meant.add(entry.getKey());
          if (entry.getValue().reduceOnly()) {
            reducing++;
          } else {
            orders.add(new Waiting(account, entry.getKey()));
          }
        }
      }
    }
    if (!wish.order().isEmpty() && meant.size() > 1) {
      return new Outcome.Several(person, meant);
    }
    return orders.isEmpty()
        ? new Outcome.Nothing(person, reducing, theirs.complete())
        : new Outcome.Waits(person, orders, reducing, theirs.complete());
  }

  private List<Map.Entry<OrderId, WorkingOrder>> working(AccountId account) {
    Optional<AccountBook> book = store.book(account);
    return book.map(one -> List.copyOf(one.working().entrySet())).orElse(List.of());
  }

  /** By what is kept now; what somebody is believed to be elsewhere may be half a minute old. */
  private boolean isAdmin(long user) {
    return people.find(ChatUser.tenantOf(user)).filter(Membership::isAdmin).isPresent();
  }
}

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
import java.util.function.Consumer;

/**
 * Takes back what waits on a person's accounts and may open something, one order or all, by
 * somebody who looks after the platform. It cancels and does nothing else: what only reduces stays
 * where it is, so no position loses its stop by it.
 */
public final class TakeBackOrders {
  private static final String BY = "those who look after the platform: ";

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
   * @param order the only one to take back, or how its name begins; empty for all
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

    /**
     * Several that wait begin with what should name one; nothing was done.
     *
     * @param orders those among them that may open something
     */
    record InDoubt(Membership person, List<Waiting> orders) implements Outcome {
      public InDoubt {
        orders = List.copyOf(orders);
      }
    }

    /**
     * It was noted and asked for before; what still waits was asked for again under the same name.
     *
     * @param act as it was noted then
     */
    record AskedBefore(Membership person, AdminAct act, int waiting, boolean complete)
        implements Outcome {}

    /** Nobody of that number is with the platform. */
    record NotFound() implements Outcome {}

    /** Who asks may not. */
    record NotAllowed() implements Outcome {}
  }

  /** Whether an order was asked back so, by who is said to have asked for it. */
  public static boolean isAskedBy(String by) {
    return by.startsWith(BY);
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
   * @param offered when it was put to whoever asks, if their yes may have been heard before
   * @param told tells whose orders they are, once, also when not all could be asked for
   */
  public Outcome handle(
      long by,
      Wish wish,
      String requestId,
      Optional<Instant> offered,
      Consumer<Outcome.Waits> told,
      Cause cause) {
    Outcome outcome = look(by, wish);
    return switch (outcome) {
      case Outcome.Waits waits -> {
        Optional<AdminAct> before = noted(by, wish, offered);
        if (before.isPresent()) {
          ask(waits, wish, requestId, cause);
          yield new Outcome.AskedBefore(
              waits.person(), before.get(), waits.orders().size(), waits.complete());
        }
        people.note(act(by, wish, cause));
        try {
          ask(waits, wish, requestId, cause);
        } finally {
          told.accept(waits);
        }
        yield waits;
      }
      case Outcome.Nothing(var person, _, var complete) ->
          noted(by, wish, offered)
              .<Outcome>map(before -> new Outcome.AskedBefore(person, before, 0, complete))
              .orElse(outcome);
      case Outcome.InDoubt _, Outcome.AskedBefore _, Outcome.NotFound _, Outcome.NotAllowed _ ->
          outcome;
    };
  }

  private void ask(Outcome.Waits waits, Wish wish, String requestId, Cause cause) {
    for (Waiting one : waits.orders()) {
      commands.send(
          new OrderCommand.Cancel(one.account(), one.order(), byWhom(wish), requestId), cause);
    }
  }

  /** As it stands in the order's history, for its owner to read. */
  private static String byWhom(Wish wish) {
    return BY + wish.why();
  }

  private AdminAct act(long by, Wish wish, Cause cause) {
    return AdminAct.takingBack(
        wish.whom(),
        by,
        wish.order(),
        wish.why(),
        clock.instant(),
        cause.correlationId().toString());
  }

  /** Whoever says yes twice, or dies between noting and asking, did it once. */
  private Optional<AdminAct> noted(long by, Wish wish, Optional<Instant> offered) {
    return offered.flatMap(
        since ->
            people.acts(String.valueOf(by), ACTS_LOOKED_AT).acts().stream()
                .filter(act -> !act.at().isBefore(since) && isThat(act, by, wish))
                .findFirst());
  }

  private static boolean isThat(AdminAct act, long by, Wish wish) {
    var same = AdminAct.takingBack(wish.whom(), by, wish.order(), wish.why(), act.at(), "");
    return act.deed() == same.deed()
        && act.by() == by
        && act.whom().equals(same.whom())
        && act.why().equals(same.why());
  }

  private Outcome waiting(Membership person, Wish wish) {
    Optional<AccountId> inUse = users.find(person.person()).map(ChatUser::account);
    TheirAccounts theirs = TheirAccounts.of(person.person(), inUse, linked);
    var orders = new ArrayList<Waiting>();
    int reducing = 0;
    boolean one = !wish.order().isEmpty();
    for (AccountId account : theirs.accounts()) {
      for (Map.Entry<OrderId, WorkingOrder> entry : working(account)) {
        if (entry.getKey().value().startsWith(wish.order())) {
          if (entry.getValue().reduceOnly()) {
            reducing++;
          } else {
            orders.add(new Waiting(account, entry.getKey()));
          }
        }
      }
    }
    if (one && !orders.isEmpty() && orders.size() + reducing > 1) {
      return new Outcome.InDoubt(person, orders);
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

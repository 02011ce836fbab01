package io.patriot.proof.crowd;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.platform.Counter;
import io.patriot.testkit.sim.Fault;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** The people of one world: every now and then one of them wants something. */
public final class Crowd {
  private static final Duration WANTED_SHORTLY = Duration.ofSeconds(60);
  private static final Duration WANTED_LONG = Duration.ofMinutes(10);
  private static final List<Symbol> MARKETS = List.of(new Symbol("BTCUSDT"), new Symbol("ETHUSDT"));

  private final Surroundings world;
  private final Counter counter;
  private final List<Desk> desks;
  private final Set<String> withheld;
  private final SplittableRandom dice;
  private final Wishes wishes;
  private final List<String> acted = new ArrayList<>();
  private final Map<Symbol, Instrument> markets;
  private final int everyMsMax;
  private int acts;
  private int requests;

  /**
   * @param counter where people's wishes are taken
   * @param withheld acts that are left out of a run that is repeated, by the names that {@link
   *     #acted} gave them
   */
  public Crowd(
      Surroundings world,
      Counter counter,
      Map<Symbol, Instrument> markets,
      List<Desk> desks,
      Set<String> withheld) {
    this.world = world;
    this.counter = counter;
    this.markets = markets;
    this.desks = desks;
    this.withheld = withheld;
    this.dice = world.chance().of("people");
    this.wishes = new Wishes(dice, world.faults());
    this.everyMsMax = dice.nextInt(500, 4_000);
  }

  public void start() {
    world
        .simulation()
        .after(world.between("next act", 20, everyMsMax), "somebody wants something", this::act);
  }

  /** What people did, by name, in order. */
  public List<String> acted() {
    return List.copyOf(acted);
  }

  private void act() {
    if (world.faults().isCalm()) {
      return;
    }
    start();
    int times = world.faults().strikes(Fault.ONE_USER_FLOODS, 0.002) ? 100 : 1;
    for (int i = 0; i < times; i++) {
      one();
    }
  }

  private void one() {
    String name = "act." + ++acts;
    boolean left = withheld.contains(name);
    Desk desk = desks.get(dice.nextInt(desks.size()));
    AccountId account = dice.nextInt(3) == 0 ? desk.paper() : desk.live();
    AccountBook book = counter.book(account);
    int die = dice.nextInt(100);
    if (left) {
      return;
    }
    acted.add(name);
    if (die < 60) {
      order(account, book, name);
    } else if (die < 72) {
      cancel(account, book, name);
    } else if (die < 80) {
      amend(account, book, name);
    } else if (die < 83) {
      send(new OrderCommand.CancelAll(account, Optional.empty(), "user", name), name);
    } else if (die < 90) {
      send(
          new OrderCommand.OfAccount(account, new AccountWish.Resume(book.fence()), "user", name),
          name);
    } else if (die < 94) {
      turnSwitch(book);
    } else if (die < 97) {
      counter.compare(account, cause());
    } else {
      order(account, book, name);
      counter.compare(account, cause());
      world.faults().counted(Fault.ASKED_WHILE_FILLING);
    }
  }

  private void order(AccountId account, AccountBook book, String name) {
    Instrument market = markets.get(MARKETS.get(dice.nextInt(MARKETS.size())));
    if (market == null) {
      throw new IllegalStateException("Markets are known before people act");
    }
    Quote quote = counter.quote(market.symbol());
    Instant now = world.simulation().now();
    var intent =
        new OrderIntent(
            new IntentId(name),
            account,
            wishes.terms(market, quote, book),
            "proof",
            now,
            now.plus(dice.nextBoolean() ? WANTED_SHORTLY : WANTED_LONG));
    send(new OrderCommand.Place(intent), name + " " + intent.terms());
  }

  private void cancel(AccountId account, AccountBook book, String name) {
    working(book)
        .ifPresent(
            id -> {
              world.faults().counted(Fault.CANCELLED_WHILE_FILLING);
              send(new OrderCommand.Cancel(account, id, "user", name), name + " " + id);
            });
  }

  private void amend(AccountId account, AccountBook book, String name) {
    working(book)
        .flatMap(id -> counter.order(account, id))
        .ifPresent(
            order -> {
              Instrument market = markets.get(order.intent().symbol());
              Optional<Price> price = order.intent().terms().type().limitPrice();
              if (market == null || price.isEmpty()) {
                return;
              }
              Price other =
                  market.rounded(
                      market.fromTicks(
                          market.toTicks(market.rounded(price.get(), RoundingMode.DOWN))
                              + dice.nextInt(-100, 100)),
                      RoundingMode.DOWN);
              Quantity quantity =
                  dice.nextBoolean()
                      ? order.intent().quantity()
                      : market.fromLots(dice.nextInt(2, 40));
              if (order.intent().terms().reduceOnly()) {
                world.faults().counted(Fault.EXIT_REPRICED_IN_PARTS);
              }
              send(
                  new OrderCommand.Amend(account, order.id(), quantity, other, "user", name),
                  name + " " + order.id() + " to " + quantity + " at " + other);
            });
  }

  /** The switch above all orders of an account is turned while they are on their ways. */
  private void turnSwitch(AccountBook book) {
    TradingState[] all = TradingState.values();
    TradingState state = all[dice.nextInt(all.length)];
    if (state == book.tradingState()) {
      return;
    }
    CommitResult result =
        counter.commit(
            new AccountChange(
                book,
                new AccountEvent.TradingStateChanged(state, "switch"),
                null,
                cause(),
                world.simulation().now()));
    if (result == CommitResult.COMMITTED) {
      world.faults().counted(Fault.SWITCH_WHILE_QUEUED);
      world.tell("PERSON turns the switch of " + book.account() + " to " + state);
    }
  }

  private Optional<OrderId> working(AccountBook book) {
    List<OrderId> ids = List.copyOf(book.working().keySet());
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(dice.nextInt(ids.size())));
  }

  private void send(OrderCommand command, String words) {
    world.tell(
        "PERSON "
            + words
            + " ("
            + command.getClass().getSimpleName()
            + " "
            + command.account()
            + ")");
    counter.send(command, cause());
  }

  private Cause cause() {
    Instant now = world.simulation().now();
    return new Cause(CorrelationId.of(now, ++requests), "person", "user:proof");
  }
}

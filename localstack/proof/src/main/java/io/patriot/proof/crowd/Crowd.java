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
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.position.Position;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.platform.Counter;
import io.patriot.proof.platform.Platform;
import io.patriot.testkit.sim.Fault;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** The people of one world: every now and then one of them wants something. */
public final class Crowd {
  private static final Duration WANTED_SHORTLY = Duration.ofSeconds(60);
  private static final Duration WANTED_LONG = Duration.ofMinutes(10);
  private static final int LOTS_MAX = 40;
  private static final int LOOKS_AT_AN_EXIT = 5;
  private static final Duration LOOKS_AT_AN_EXIT_EVERY = Duration.ofMillis(300);
  private static final List<Symbol> MARKETS = List.of(new Symbol("BTCUSDT"), new Symbol("ETHUSDT"));

  private final Surroundings world;
  private final Platform platform;
  private final Counter counter;
  private final List<Desk> desks;
  private final Set<String> withheld;
  private final SplittableRandom people;
  private final List<String> acted = new ArrayList<>();
  private final Map<Symbol, Instrument> markets;
  private final int everyMsMax;

  /** In some worlds people often want what they asked for otherwise, or not at all. */
  private final boolean changeTheirMinds;

  private final Stops stops;
  private final PlatformStops platformStops;
  private final Closings closings;
  private final Climbers climbers;
  private final Caution caution;
  private final Bursts bursts;
  private SplittableRandom dice;
  private Wishes wishes;
  private int acts;
  private int requests;

  /**
   * @param withheld acts that are left out of a run that is repeated, by the names that {@link
   *     #acted} gave them
   */
  public Crowd(Surroundings world, Platform platform, List<Desk> desks, Set<String> withheld) {
    this.world = world;
    this.platform = platform;
    this.counter = platform.counter();
    this.markets = platform.markets();
    this.desks = desks;
    this.withheld = withheld;
    this.stops = new Stops(world, counter, this::cause);
    this.platformStops = new PlatformStops(world, counter);
    this.closings = new Closings(world, counter, this::cause);
    this.climbers = new Climbers(world, counter, this::cause);
    this.caution = new Caution(world, counter, this::cause);
    this.bursts = new Bursts(world, counter, this::cause);
    this.people = world.chance().of("people");
    this.dice = people.split();
    this.wishes = new Wishes(dice, world.faults());
    this.everyMsMax = dice.nextInt(500, 4_000);
    this.changeTheirMinds = dice.nextInt(3) == 0;
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
    int times = world.faults().strikes(Fault.ONE_USER_FLOODS, 0.004) ? 100 : 1;
    for (int i = 0; i < times; i++) {
      one();
    }
  }

  /** Each act has dice of its own, so that one left out changes nothing in the next ones. */
  private void one() {
    String name = "act." + ++acts;
    dice = people.split();
    wishes = new Wishes(dice, world.faults());
    boolean left = withheld.contains(name);
    Desk desk = desks.get(dice.nextInt(desks.size()));
    AccountId account = dice.nextInt(3) == 0 ? desk.paper() : desk.live();
    AccountBook book = counter.book(account);
    boolean wantsToTradeAgain = book.tradingState() != TradingState.ACTIVE && dice.nextInt(3) == 0;
    int die = dice.nextInt(100);
    if (left) {
      return;
    }
    acted.add(name);
    if (changeTheirMinds && die % 4 == 0) {
      changeMind(desk.live(), name);
    } else if (wantsToTradeAgain) {
      send(
          new OrderCommand.OfAccount(account, new AccountWish.Resume(book.fence()), "user", name),
          name);
    } else if (die < 52) {
      order(account, book, name);
    } else if (die < 58) {
      bracket(account, book, name);
    } else if (die < 69) {
      cancel(account, book, name);
    } else if (die < 76) {
      working(book).ifPresent(order -> amend(account, order, name));
    } else if (die < 78) {
      send(new OrderCommand.CancelAll(account, Optional.empty(), "user", name), name);
    } else if (die < 87) {
      replaceOne(desk.live(), counter.book(desk.live()), name);
    } else if (die < 90) {
      send(
          new OrderCommand.OfAccount(account, new AccountWish.Resume(book.fence()), "user", name),
          name);
    } else if (die < 94) {
      turnSwitch(book, Fault.SWITCH_WHILE_QUEUED);
    } else if (die < 97) {
      counter.compare(account, cause());
      if (world.faults().strikes(Fault.COMPARED_TWICE, 0.5)) {
        counter.compare(account, cause());
      }
    } else {
      order(account, book, name);
      counter.compare(account, cause());
      world.faults().counted(Fault.ASKED_WHILE_FILLING);
    }
    if (world.faults().strikes(Fault.UNLINKED_WITH_ORDERS, 0.0045)) {
      send(
          new OrderCommand.OfAccount(desk.live(), new AccountWish.Unlink(), "user", name + ".u"),
          name);
    }
    if (world.faults().strikes(Fault.MESSAGE_UNREADABLE, 0.0025)) {
      counter.sendNonsense(account, name);
    }
    stops.maybe(account, dice, name);
    closings.maybe(account, dice, name);
    caution.maybe(account, dice, name);
    platformStops.maybe(dice, name);
    bursts.maybe(account, market(MARKETS.getFirst()), name);
    climbers.maybe(account, dice, name);
  }

  /** Take-profit and stop around what is held, and then the market jumps. */
  private void bracket(AccountId account, AccountBook book, String name) {
    List<Position> held =
        book.positions().values().stream().filter(one -> !one.isOverdrawn()).toList();
    if (held.isEmpty()) {
      order(account, book, name);
      return;
    }
    Position position = held.get(dice.nextInt(held.size()));
    Instrument market = market(position.symbol());
    Quote quote = counter.quote(market.symbol());
    int exit = 0;
    for (OrderTerms terms : wishes.bracket(market, quote, position)) {
      place(account, terms, name + "." + ++exit);
    }
    if (world.faults().strikes(Fault.TWO_EXITS_AT_ONCE, 0.5)) {
      world
          .simulation()
          .after(
              world.between("jump", 500, 5_000),
              "the market jumps",
              () -> platform.exchange().wick(market.symbol()));
    }
    if (world.faults().strikes(Fault.SWITCH_AGAINST_TRIGGER, 0.3)) {
      world
          .simulation()
          .after(
              world.between("jump", 500, 5_000),
              "the market jumps while trading is switched off",
              () -> {
                platform.exchange().wick(market.symbol());
                turnSwitch(counter.book(account), Fault.SWITCH_WHILE_QUEUED);
              });
    }
  }

  private void order(AccountId account, AccountBook book, String name) {
    Instrument market = market(MARKETS.get(dice.nextInt(MARKETS.size())));
    Quote quote = counter.quote(market.symbol());
    place(account, wishes.terms(market, quote, book), name);
  }

  private Instrument market(Symbol symbol) {
    return Objects.requireNonNull(markets.get(symbol), "Markets are known before people act");
  }

  private void place(AccountId account, OrderTerms terms, String name) {
    Instant now = world.simulation().now();
    var intent =
        new OrderIntent(
            new IntentId(name),
            account,
            terms,
            "proof",
            now,
            now.plus(dice.nextBoolean() ? WANTED_SHORTLY : WANTED_LONG));
    if (terms.type() instanceof OrderType.Limit(_, var lifetime) && lifetime != TimeInForce.GTC) {
      world.faults().counted(Fault.ORDER_EXPIRES);
    }
    if (account.venue().equals("paper") && terms.type().isConditional()) {
      whileTheFeed();
    }
    send(new OrderCommand.Place(intent), name + " " + intent.terms());
    if (terms.reduceOnly()
        && terms.type() instanceof OrderType.Limit
        && world.faults().mayStrike(Fault.EXIT_HALF_DONE)) {
      whileItExits(intent, name);
    }
    if (world.faults().mayStrike(Fault.SWITCH_WHILE_QUEUED) && dice.nextInt(25) == 0) {
      world
          .simulation()
          .after(
              world.between("switch behind an order", 5, 100),
              "trading is switched while an order is on its way",
              () -> turnSwitch(counter.book(account), Fault.SWITCH_WHILE_QUEUED));
    }
  }

  /** The feed may be starting, or may be about to die, while a stop comes to it. */
  private void whileTheFeed() {
    if (!platform.isFeedUp()) {
      world.faults().counted(Fault.ARMED_WHILE_RELOADING);
    }
    if (world.faults().strikes(Fault.RESTART_UNDER_A_STOP, 0.1)) {
      world
          .simulation()
          .after(
              world.between("restart under a stop", 0, 3_000),
              "the feed is replaced",
              platform::killFeed);
    }
    if (world.faults().strikes(Fault.TWO_FEEDS, 0.1)) {
      platform.replaceFeed();
    }
  }

  private void cancel(AccountId account, AccountBook book, String name) {
    working(book)
        .ifPresent(
            id -> {
              world.faults().counted(Fault.CANCELLED_WHILE_FILLING);
              send(new OrderCommand.Cancel(account, id, "user", name), name + " " + id);
            });
  }

  /** Another price for what rests at the venue, or it is taken back. */
  private void changeMind(AccountId account, String name) {
    List<Order> open =
        counter.book(account).working().keySet().stream()
            .flatMap(id -> counter.order(account, id).stream())
            .filter(Order.Open.class::isInstance)
            .toList();
    List<Order> resting =
        open.stream().filter(order -> !order.intent().terms().type().isConditional()).toList();
    int die = dice.nextInt(8);
    if (die == 0) {
      send(new OrderCommand.CancelAll(account, Optional.empty(), "user", name), name);
    } else if (die < 3 && !open.isEmpty()) {
      Order order = open.get(dice.nextInt(open.size()));
      world.faults().counted(Fault.CANCELLED_WHILE_FILLING);
      send(new OrderCommand.Cancel(account, order.id(), "user", name), name + " " + order.id());
    } else if (resting.isEmpty()) {
      Instrument market = market(MARKETS.get(dice.nextInt(MARKETS.size())));
      place(account, wishes.resting(market, counter.quote(market.symbol())), name);
    } else {
      amend(account, resting.get(dice.nextInt(resting.size())).id(), name);
    }
  }

  /** Whoever leaves looks whether it is done, and may give what is left another price. */
  private void whileItExits(OrderIntent exit, String name) {
    Instrument market = market(exit.symbol());
    SplittableRandom own = dice.split();
    for (int look = 1; look <= LOOKS_AT_AN_EXIT; look++) {
      String again = name + ".look" + look;
      world
          .simulation()
          .after(
              LOOKS_AT_AN_EXIT_EVERY.multipliedBy(look),
              "somebody looks at an exit",
              () -> {
                if (!world.faults().isCalm()
                    && counter.order(exit.account(), exit.orderId()).orElse(null)
                        instanceof Order.PartiallyFilled half) {
                  world.faults().counted(Fault.EXIT_HALF_DONE);
                  if (world.faults().strikes(Fault.EXIT_REPRICED_IN_PARTS, 0.8)) {
                    reprice(half.intent(), market, own, again);
                  }
                }
              });
    }
  }

  private void amend(AccountId account, OrderId id, String name) {
    Optional<Order> order = counter.order(account, id);
    Instrument market = order.map(it -> markets.get(it.intent().symbol())).orElse(null);
    if (market == null) {
      return;
    }
    OrderIntent intent = order.get().intent();
    if (intent.terms().type().isConditional()) {
      replace(order.get(), market, name);
    } else if (intent.terms().type().limitPrice().isPresent()) {
      reprice(intent, market, dice, name);
    }
  }

  private void reprice(OrderIntent intent, Instrument market, SplittableRandom own, String name) {
    Price price = intent.terms().type().limitPrice().orElseThrow();
    Price other =
        market.fromTicks(
            market.toTicks(market.rounded(price, RoundingMode.DOWN)) + own.nextInt(-100, 100));
    Quantity quantity =
        own.nextBoolean() ? intent.quantity() : market.fromLots(own.nextInt(2, LOTS_MAX));
    send(
        new OrderCommand.Amend(intent.account(), intent.orderId(), quantity, other, "user", name),
        name + " " + intent.orderId() + " to " + quantity + " at " + other);
  }

  private void replaceOne(AccountId account, AccountBook book, String name) {
    for (OrderId id : book.working().keySet()) {
      Order order = counter.order(account, id).orElseThrow();
      if (order instanceof Order.Open && order.intent().terms().type().isConditional()) {
        replace(order, market(order.intent().symbol()), name);
        return;
      }
    }
  }

  /** What waits for a price is not changed where it waits: another takes its place. */
  private void replace(Order order, Instrument market, String name) {
    OrderTerms terms = wishes.moved(market, counter.quote(market.symbol()), order.intent().terms());
    Instant now = world.simulation().now();
    OrderIntent intent =
        new OrderIntent(
                new IntentId(name),
                order.intent().account(),
                terms,
                "proof",
                now,
                now.plus(WANTED_LONG))
            .replacing(order.id());
    world.replacements().begin(intent.orderId().value(), order.id().value());
    send(new OrderCommand.Place(intent), name + " in the place of " + order.id() + " " + terms);
  }

  /** The switch above all orders of an account is turned while they are on their ways. */
  private void turnSwitch(AccountBook book, Fault fault) {
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
      world.faults().counted(fault);
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

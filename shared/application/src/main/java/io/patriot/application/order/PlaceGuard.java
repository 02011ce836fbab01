package io.patriot.application.order;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.ProtectionPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Wishes for a way out of a position, at the one door that every order passes. */
public final class PlaceGuard {
  /** Later than this the next look wishes it again, under the next name. */
  private static final Duration WANTED_FOR = Duration.ofSeconds(30);

  private final InstrumentCatalogue instruments;
  private final OrderCommands commands;
  private final InstantSource clock;

  public PlaceGuard(InstrumentCatalogue instruments, OrderCommands commands, InstantSource clock) {
    this.instruments = instruments;
    this.commands = commands;
    this.clock = clock;
  }

  InstrumentCatalogue instruments() {
    return instruments;
  }

  void handle(
      AccountBook book,
      Position position,
      ProtectionPlan plan,
      GuardPart part,
      int attempt,
      Cause cause) {
    wish(book, position, plan, part, plan.bracket().type(part), attempt, true)
        .ifPresent(intent -> commands.send(new OrderCommand.Place(intent), cause));
  }

  /** One that follows the position in the place of one that does not. */
  void inPlaceOf(
      Order old,
      AccountBook book,
      Position position,
      ProtectionPlan plan,
      int attempt,
      Cause cause) {
    OrderTerms terms = old.intent().terms();
    wish(book, position, plan, terms.guard().orElseThrow().part(), terms.type(), attempt, true)
        .map(intent -> intent.replacing(old.id()))
        .ifPresent(intent -> commands.send(new OrderCommand.Place(intent), cause));
  }

  /**
   * The stop where the plan has it now, in the place of the one that waits. Of orders that close
   * whatever is held, venues take one only.
   */
  void moved(
      Order old,
      AccountBook book,
      Position position,
      ProtectionPlan plan,
      int attempt,
      Cause cause) {
    boolean mayCloseAll = !old.intent().terms().closesPosition();
    OrderType type = plan.bracket().type(GuardPart.STOP);
    wish(book, position, plan, GuardPart.STOP, type, attempt, mayCloseAll)
        .map(intent -> intent.replacing(old.id()))
        .ifPresent(intent -> commands.send(new OrderCommand.Place(intent), cause));
  }

  /** What a target is to close of a position; nothing while that is less than can be ordered. */
  Optional<Quantity> share(Position position, ProtectionPlan plan, GuardPart part) {
    return instruments
        .find(position.symbol())
        .flatMap(market -> plan.bracket().targets().quantity(part, position.quantity(), market));
  }

  private Optional<OrderIntent> wish(
      AccountBook book,
      Position position,
      ProtectionPlan plan,
      GuardPart part,
      OrderType type,
      int attempt,
      boolean mayCloseAll) {
    Optional<Instrument> instrument = instruments.find(position.symbol());
    boolean closesAll = plan.bracket().closesAll(part);
    Optional<Quantity> quantity =
        part.isTarget() && !closesAll
            ? share(position, plan, part)
            : Optional.of(position.quantity());
    Instant now = clock.instant();
    return instrument.flatMap(
        market ->
            quantity.map(
                asked ->
                    new OrderIntent(
                        plan.intentId(part, attempt),
                        book.account(),
                        new OrderTerms(
                                position.symbol(),
                                position.direction() == Direction.LONG ? Side.SELL : Side.BUY,
                                asked.min(market.maxQuantity()),
                                type,
                                true,
                                closesAll && mayCloseAll)
                            .with(new Guard(plan.id(), part)),
                        origin(plan, part),
                        now,
                        now.plus(WANTED_FOR))));
  }

  /** A stop that a ladder put there says by what. */
  private static String origin(ProtectionPlan plan, GuardPart part) {
    return plan.climbing()
        .filter(ladder -> part == GuardPart.STOP && ladder.last().isPresent())
        .map(LadderReason::of)
        .orElse("protection of order " + plan.id().shortForm());
  }
}

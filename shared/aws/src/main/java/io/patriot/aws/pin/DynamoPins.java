package io.patriot.aws.pin;

import io.patriot.application.pin.Pin;
import io.patriot.application.pin.PinHash;
import io.patriot.application.pin.Pins;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** PINs in the state table, one item for each person; of two who change one, one wins. */
public final class DynamoPins implements Pins {
  private static final String ALGORITHM = "algorithm";
  private static final String ITERATIONS = "iterations";
  private static final String SALT = "salt";
  private static final String HASH = "hash";
  private static final String WRONG = "wrongAt";
  private static final String LOCKS = "locks";
  private static final String LOCKED_UNTIL = "lockedUntil";
  private static final String RESET_AT = "resetAt";
  private static final String NONE = "-";

  private final Dynamo dynamo;

  public DynamoPins(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public Optional<Pin> find(TenantId tenant) {
    return dynamo.get(dynamo.tables().state(), Keys.pin(tenant)).map(DynamoPins::pin);
  }

  @Override
  public boolean save(TenantId tenant, Pin pin) {
    Item item =
        Item.at(Keys.pin(tenant))
            .with(ALGORITHM, pin.hash().algorithm())
            .with(ITERATIONS, pin.hash().iterations())
            .with(SALT, pin.hash().salt())
            .with(HASH, pin.hash().hash())
            .with(WRONG, moments(pin.wrong()))
            .with(LOCKS, pin.locks())
            .with(LOCKED_UNTIL, pin.lockedUntil().map(Instant::toString).orElse(NONE))
            .with(RESET_AT, pin.resetAt().map(Instant::toString).orElse(NONE))
            .with(Item.VERSION, pin.version());
    Change next =
        pin.version() == 1
            ? Change.of("").onlyIf("attribute_not_exists(" + Key.PARTITION + ")")
            : Change.of("")
                .onlyIf("#version = :before")
                .name("#version", Item.VERSION)
                .value(":before", Value.number(pin.version() - 1));
    return dynamo.putIf(dynamo.tables().state(), item, next).isStored();
  }

  private static Pin pin(Item item) {
    return new Pin(
        new PinHash(
            item.text(ALGORITHM), (int) item.number(ITERATIONS), item.text(SALT), item.text(HASH)),
        moments(item.text(WRONG)),
        (int) item.number(LOCKS),
        moment(item.text(LOCKED_UNTIL)),
        moment(item.text(RESET_AT)),
        item.number(Item.VERSION));
  }

  private static String moments(List<Instant> moments) {
    return moments.isEmpty()
        ? NONE
        : moments.stream().map(Instant::toString).collect(Collectors.joining(","));
  }

  private static List<Instant> moments(String text) {
    return text.equals(NONE)
        ? List.of()
        : Arrays.stream(text.split(",")).map(Instant::parse).toList();
  }

  private static Optional<Instant> moment(String text) {
    return text.equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(text));
  }
}

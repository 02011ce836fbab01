package io.patriot.proof.chat;

import io.patriot.events.Wire;
import io.patriot.proof.cloud.Machines;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.testkit.sim.Fault;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings updates to the webhook until it takes them, at least once each. */
final class Delivery {
  private static final Wire WIRE = Wire.standard();
  private static final String TAKEN = "\"statusCode\":200";
  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final int DOUBLINGS_MAX = 6;

  private final Surroundings world;
  private final Telegram telegram;
  private @Nullable Machines webhook;
  private long updates;
  private int untaken;

  Delivery(Surroundings world, Telegram telegram) {
    this.world = world;
    this.telegram = telegram;
  }

  void to(Machines machines) {
    webhook = machines;
  }

  int untaken() {
    return untaken;
  }

  void send(String content) {
    untaken++;
    String call = call(Updates.NUMBER + ++updates + content);
    after(world.between("update latency", 20, 300), call, 0, false);
  }

  private void after(Duration time, String call, int tries, boolean again) {
    world.simulation().after(time, "Telegram brings an update", () -> bring(call, tries, again));
  }

  private void bring(String call, int tries, boolean again) {
    if (telegram.isAway()) {
      after(WAIT, call, tries, again);
      return;
    }
    Objects.requireNonNull(webhook, "People write when the webhook is known")
        .invoke(
            call,
            new Machines.Outcome() {
              @Override
              public void answered(String answer) {
                if (answer.contains(TAKEN)) {
                  taken(call, again);
                } else {
                  later();
                }
              }

              @Override
              public void failed(RuntimeException error) {
                later();
              }

              @Override
              public void died() {
                later();
              }

              private void later() {
                Duration wait = WAIT.multipliedBy(1L << Math.min(tries, DOUBLINGS_MAX));
                after(wait, call, tries + 1, again);
              }
            });
  }

  private void taken(String call, boolean again) {
    if (!again) {
      untaken--;
    }
    if (world.faults().strikes(Fault.UPDATE_AGAIN, 0.05)) {
      boolean soon = world.chance().of("update again").nextBoolean();
      after(world.between("update again", 0, soon ? 2_000 : 1_800_000), call, 0, true);
    }
  }

  private static String call(String update) {
    return "{\"version\":\"2.0\",\"rawPath\":\"/telegram\",\"headers\":{\"x-telegram-bot-api-secret-token\":\""
        + Telegram.SECRET
        + "\"},\"requestContext\":{\"http\":{\"method\":\"POST\"}},\"isBase64Encoded\":false,\"body\":"
        + WIRE.write(update)
        + "}";
  }
}

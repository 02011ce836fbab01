package io.patriot.proof.venue;

import io.patriot.proof.cloud.Container;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.simulator.line.Line;
import io.patriot.simulator.line.SocketRoad;
import io.patriot.testkit.sim.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The streams of one machine: frames take time, lines break, stand silent, and do not come back.
 */
final class StreamRoad implements SocketRoad {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
  private static final double SOMETIMES = 0.02;

  private final Surroundings world;
  private final Container container;
  private final List<Line> lines = new ArrayList<>();
  private Instant closedUntil = Instant.MIN;

  StreamRoad(Surroundings world, Container container) {
    this.world = world;
    this.container = container;
  }

  void start() {
    world.simulation().after(LOOK_EVERY, "weather of the streams", this::look);
  }

  @Override
  public boolean opens(URI uri) {
    return !isPrivate(uri) || !world.simulation().now().isBefore(closedUntil);
  }

  @Override
  public void opened(Line line) {
    lines.removeIf(each -> !each.isOpen());
    lines.add(line);
  }

  @Override
  public void queued(Line line) {
    world
        .simulation()
        .after(
            world.between("frame latency", 1, 40),
            isPrivate(line.uri()) ? "news of an account" : "news of the market",
            () -> deliver(line));
  }

  /** What listens to a frame may call others, so it needs a thread of its machine. */
  private void deliver(Line line) {
    if (container.host().isDead()) {
      cutOffTheDead(line);
      return;
    }
    boolean twice =
        isPrivate(line.uri()) && world.faults().strikes(Fault.FILL_TOLD_TWICE, SOMETIMES);
    container
        .host()
        .start(
            "frame",
            () -> {
              if (twice) {
                line.deliverTwice();
              }
              line.deliver();
            });
  }

  /** On a thread that may wait for ever: the dead may hold what their listener needs. */
  private void cutOffTheDead(Line line) {
    world.simulation().host("nobody").start("cut", line::cut);
  }

  private void look() {
    if (container.host().isDead()) {
      lines.forEach(this::cutOffTheDead);
      return;
    }
    for (Line line : List.copyOf(lines)) {
      if (!line.isOpen()) {
        continue;
      }
      if (isPrivate(line.uri())) {
        badTimes(line);
      } else if (world.faults().strikes(Fault.BOOK_GAP, SOMETIMES)) {
        line.lose();
      }
    }
    start();
  }

  private void badTimes(Line line) {
    if (world.faults().strikes(Fault.STREAM_CUT, 3 * SOMETIMES)) {
      closedUntil = world.simulation().now().plus(world.between("cut time", 1_000, 600_000));
      container.host().start("cut", line::cut);
    } else if (world.faults().strikes(Fault.STREAM_CLOSED_BY_VENUE, 3 * SOMETIMES)) {
      container.host().start("cut", line::cut);
    } else if (world.faults().strikes(Fault.STREAM_SILENT, 2 * SOMETIMES)) {
      line.halfOpen(true);
    }
  }

  private static boolean isPrivate(URI uri) {
    return uri.getPath().startsWith("/private");
  }
}

package io.patriot.proof.cloud;

import io.patriot.lambda.Shell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A part that stays up on one machine; when that dies, another one starts a little later. */
public final class Service implements Machines {
  private static final Duration REFUSED_AFTER = Duration.ofMillis(50);

  private final Surroundings world;
  private final String part;
  private final BiConsumer<Container, Consumer<Shell>> starter;
  private final List<Outcome> running = new ArrayList<>();
  private @Nullable Container container;
  private @Nullable Shell shell;

  /**
   * @param starter starts the part on a machine, on a thread of its own, and says when it takes
   *     messages
   */
  public Service(Surroundings world, String part, BiConsumer<Container, Consumer<Shell>> starter) {
    this.world = world;
    this.part = part;
    this.starter = starter;
  }

  public void start() {
    var fresh = new Container(world, part, _ -> died());
    container = fresh;
    fresh.host().start("start", () -> start(fresh));
  }

  /** A service that cannot start ends, and is started again. */
  private void start(Container fresh) {
    try {
      starter.accept(fresh, ready -> shell = ready);
    } catch (RuntimeException e) {
      fresh.kill("it could not start: " + e.getMessage());
    }
  }

  /** Ends its machine now; another one starts. */
  public void kill(String why) {
    if (container != null) {
      container.kill(why);
    }
  }

  /** Whether it takes messages. */
  public boolean isUp() {
    return shell != null;
  }

  @Override
  public void invoke(String event, Outcome outcome) {
    Container current = container;
    Shell ready = shell;
    if (current == null || ready == null || current.host().isDead()) {
      world.simulation().after(REFUSED_AFTER, part + " is not up", outcome::died);
      return;
    }
    running.add(outcome);
    current.begins();
    current
        .host()
        .start(
            "call",
            () -> {
              String answer;
              try {
                answer = Invocation.of(ready, event);
              } catch (RuntimeException e) {
                running.remove(outcome);
                outcome.failed(e);
                return;
              }
              running.remove(outcome);
              outcome.answered(answer);
            });
  }

  private void died() {
    container = null;
    shell = null;
    List<Outcome> cut = List.copyOf(running);
    running.clear();
    cut.forEach(Outcome::died);
    world.simulation().after(world.between("restart", 500, 20_000), part + " starts", this::start);
  }
}

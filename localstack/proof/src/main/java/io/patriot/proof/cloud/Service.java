package io.patriot.proof.cloud;

import io.patriot.lambda.Shell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A part that stays up on one machine; when that dies, another one starts a little later. */
public final class Service implements Machines {
  private static final Duration REFUSED_AFTER = Duration.ofMillis(50);

  private final Surroundings world;
  private final String part;
  private final BiConsumer<Container, Consumer<Shell>> starter;
  private final List<Instance> instances = new ArrayList<>();
  private boolean startPlanned;

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
    startPlanned = false;
    var instance = new Instance();
    instances.add(instance);
    instance.container.host().start("start", instance::start);
  }

  /** Ends its machine now; another one starts. */
  public void kill(String why) {
    List.copyOf(instances).forEach(instance -> instance.container.kill(why));
  }

  /** Starts another machine, and ends this one some time after that is up. */
  public void replace() {
    if (instances.size() == 1 && isUp()) {
      Instance old = instances.getFirst();
      old.retired = true;
      start();
      endWhenReplaced(old);
    }
  }

  private void endWhenReplaced(Instance old) {
    world
        .simulation()
        .after(
            world.between("two at once", 1_000, 20_000),
            part + " has been replaced",
            () -> {
              if (instances.contains(old)) {
                if (instances.stream().anyMatch(it -> it != old && it.shell != null)) {
                  old.container.kill("replaced by another");
                } else {
                  endWhenReplaced(old);
                }
              }
            });
  }

  /** Any of those that are up. */
  private Optional<Instance> takesMessages() {
    List<Instance> up = instances.stream().filter(instance -> instance.shell != null).toList();
    return up.size() < 2
        ? up.stream().findFirst()
        : Optional.of(up.get(world.chance().of("which of two").nextInt(up.size())));
  }

  /** Whether it takes messages. */
  public boolean isUp() {
    return instances.stream().anyMatch(instance -> instance.shell != null);
  }

  @Override
  public void invoke(String event, Outcome outcome) {
    takesMessages()
        .ifPresentOrElse(
            instance -> instance.work(event, outcome),
            () -> world.simulation().after(REFUSED_AFTER, part + " is not up", outcome::died));
  }

  /** It on one machine. */
  private final class Instance {
    private final Container container = new Container(world, part, _ -> died());
    private final List<Outcome> running = new ArrayList<>();
    private @Nullable Shell shell;
    private boolean retired;

    /** A service that cannot start ends, and is started again. */
    void start() {
      try {
        starter.accept(container, ready -> shell = ready);
      } catch (RuntimeException e) {
        container.kill("it could not start: " + e.getMessage());
      }
    }

    void work(String event, Outcome outcome) {
      Shell ready = Objects.requireNonNull(shell, "Only who is up works");
      running.add(outcome);
      container.begins();
      container
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
      shell = null;
      instances.remove(this);
      List<Outcome> cut = List.copyOf(running);
      running.clear();
      cut.forEach(Outcome::died);
      if (!startPlanned && instances.stream().allMatch(instance -> instance.retired)) {
        startPlanned = true;
        world
            .simulation()
            .after(world.between("restart", 500, 20_000), part + " starts", Service.this::start);
      }
    }
  }
}

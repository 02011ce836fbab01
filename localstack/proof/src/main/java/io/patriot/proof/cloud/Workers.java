package io.patriot.proof.cloud;

import io.patriot.lambda.Shell;
import io.patriot.topology.Part;
import io.patriot.topology.Topology;
import io.patriot.topology.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What makes the parts run: one worker for each trigger of the topology. */
public final class Workers {
  private final List<QueueWorker> queues = new ArrayList<>();

  private Workers() {}

  /**
   * @param machines where a part runs, by its name; a part that has no place does not run
   * @param unwatched parts whose clock stands still
   */
  public static Workers start(
      Surroundings world,
      CloudInMemory cloud,
      Topology topology,
      Function<Part, Optional<Machines>> machines,
      Set<String> unwatched) {
    var workers = new Workers();
    for (Part part : topology.parts()) {
      machines.apply(part).ifPresent(where -> workers.start(world, cloud, part, where, unwatched));
    }
    cloud.onSent(() -> workers.queues.forEach(QueueWorker::wake));
    return workers;
  }

  /** Machines that Lambda makes as they are needed. */
  public static Machines functions(
      Surroundings world, Part part, Function<Container, Shell> maker) {
    return new Fleet(world, part.name(), part.timeLimit(), maker);
  }

  private void start(
      Surroundings world, CloudInMemory cloud, Part part, Machines where, Set<String> unwatched) {
    for (Trigger trigger : part.triggers()) {
      switch (trigger) {
        case Trigger.FromQueue queue -> {
          cloud.heard(queue.queue().name());
          queues.add(new QueueWorker(world, cloud, part, queue, where));
        }
        case Trigger.FromStream stream -> new StreamWorker(world, cloud, stream, where).listen();
        case Trigger.Every(var period) -> {
          if (!unwatched.contains(part.name())) {
            new ClockWorker(world, part.name(), period, where).start();
          }
        }
        case Trigger.FromHttp _ -> {}
      }
    }
  }
}

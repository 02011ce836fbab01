package io.patriot.testkit.architecture;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Everything that must not be done where replay counts, each once, so that the rule can fail. */
final class PlantedViolations {
  static final List<Supplier<Object>> FORBIDDEN =
      List.of(
          () -> System.currentTimeMillis(),
          () -> System.nanoTime(),
          Instant::now,
          () -> LocalDate.now(ZoneOffset.UTC),
          InstantSource::system,
          UUID::randomUUID,
          () -> Math.random(),
          () -> new Random(1),
          () -> new SplittableRandom(1),
          ThreadLocalRandom::current,
          () -> new Thread(() -> {}),
          Thread::ofVirtual,
          Executors::newVirtualThreadPerTaskExecutor,
          () -> CompletableFuture.supplyAsync(() -> 1).join(),
          () -> List.of(1).parallelStream(),
          () -> List.of(1).stream().parallel(),
          () -> new HashMap<Integer, Integer>(),
          HashSet::new,
          () -> new IdentityHashMap<Object, Object>(),
          () -> new ConcurrentHashMap<Integer, Integer>(),
          () -> Map.of(1, 1),
          () -> Set.of(1, 2),
          () -> List.of(1).stream().collect(Collectors.toSet()),
          () -> List.of(1).stream().collect(Collectors.toMap(Function.identity(), x -> x)),
          () -> List.of(1).stream().collect(Collectors.groupingBy(x -> x)));

  static final List<Supplier<Object>> ALLOWED =
      List.of(
          () -> Instant.EPOCH,
          () -> InstantSource.fixed(Instant.EPOCH),
          () -> new LinkedHashMap<Integer, Integer>(),
          () -> new TreeMap<Integer, Integer>(),
          () ->
              List.of(1).stream()
                  .collect(Collectors.groupingBy(x -> x, TreeMap::new, Collectors.counting())));

  private PlantedViolations() {}
}

package io.patriot.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;

/**
 * A call that makes two runs differ.
 *
 * @param owner the class whose method or constructor it is, or a class below it
 * @param method the names of the methods; a constructor is called {@code <init>}
 * @param parametersMax only forms with at most so many parameters are meant; the longer ones say
 *     which collection to use
 */
record Ban(Class<?> owner, Pattern method, int parametersMax, String reason) {
  private static final String CLOCK = "time comes in as an argument";
  private static final String DICE = "randomness and ids come in as arguments";
  private static final String THREAD = "threads belong to the edges";
  private static final String ORDER = "iteration must have an order that is always the same";
  private static final String MAKE = "<init>";
  private static final int ANY = Integer.MAX_VALUE;

  static final List<Ban> ALL =
      List.of(
          ban(System.class, "currentTimeMillis|nanoTime", CLOCK),
          ban(Instant.class, "now", CLOCK),
          ban(LocalDate.class, "now", CLOCK),
          ban(LocalTime.class, "now", CLOCK),
          ban(LocalDateTime.class, "now", CLOCK),
          ban(ZonedDateTime.class, "now", CLOCK),
          ban(OffsetDateTime.class, "now", CLOCK),
          ban(Year.class, "now", CLOCK),
          ban(YearMonth.class, "now", CLOCK),
          ban(Clock.class, "system.*|tick(Millis|Seconds|Minutes)", CLOCK),
          ban(InstantSource.class, "system", CLOCK),
          ban(java.util.Date.class, MAKE, CLOCK),
          ban(UUID.class, "randomUUID", DICE),
          ban(Math.class, "random", DICE),
          ban(StrictMath.class, "random", DICE),
          ban(Random.class, MAKE, DICE),
          ban(SplittableRandom.class, MAKE, DICE),
          ban(ThreadLocalRandom.class, ".*", DICE),
          ban(RandomGenerator.class, "of|getDefault", DICE),
          ban(System.class, "identityHashCode", DICE),
          ban(Thread.class, MAKE + "|start|startVirtualThread|ofVirtual|ofPlatform|sleep", THREAD),
          ban(Executors.class, ".*", THREAD),
          ban(ThreadPoolExecutor.class, MAKE, THREAD),
          ban(Timer.class, MAKE, THREAD),
          ban(CompletableFuture.class, ".*Async", THREAD),
          ban(Collection.class, "parallelStream", THREAD),
          ban(BaseStream.class, "parallel", THREAD),
          ban(HashMap.class, MAKE, ORDER),
          ban(HashSet.class, MAKE, ORDER),
          ban(Hashtable.class, MAKE, ORDER),
          ban(IdentityHashMap.class, MAKE, ORDER),
          ban(WeakHashMap.class, MAKE, ORDER),
          ban(ConcurrentHashMap.class, MAKE, ORDER),
          ban(Map.class, "of|ofEntries|copyOf", ORDER),
          ban(Set.class, "of|copyOf", ORDER),
          ban(Collectors.class, "toSet|toUnmodifiable(Set|Map)|.*Concurrent.*", ORDER),
          new Ban(Collectors.class, Pattern.compile("toMap"), 3, ORDER),
          new Ban(Collectors.class, Pattern.compile("groupingBy"), 2, ORDER));

  boolean forbids(JavaCodeUnitAccess<?> access) {
    return method.matcher(access.getTarget().getName()).matches()
        && access.getTarget().getRawParameterTypes().size() <= parametersMax
        && isOwner(access.getTargetOwner());
  }

  /** Linked maps and sets keep an order although they are hash maps by birth. */
  private boolean isOwner(JavaClass target) {
    return target.isAssignableTo(owner) && !target.getSimpleName().startsWith("Linked");
  }

  private static Ban ban(Class<?> owner, String methods, String reason) {
    return new Ban(owner, Pattern.compile(methods), ANY, reason);
  }
}

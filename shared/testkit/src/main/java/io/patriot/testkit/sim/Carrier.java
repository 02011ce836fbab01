package io.patriot.testkit.sim;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Carries virtual threads on one thread of its own choosing, so that blocking code can be stopped
 * at every wait, interleaved as wished, and dropped.
 *
 * <p>The JDK has no public way to say what carries a virtual thread; the one it uses itself has to
 * be opened with {@code --add-opens java.base/java.lang=ALL-UNNAMED}. With {@code
 * -Djdk.trackAllThreads=false} threads that were dropped are forgotten.
 */
final class Carrier implements Executor {
  private static final MethodHandle NEW_THREAD = newThread();

  private final Thread owner = Thread.currentThread();
  private final ArrayDeque<Runnable> ready = new ArrayDeque<>();

  Thread thread(String name, Runnable body) {
    try {
      return (Thread) NEW_THREAD.invokeExact((Executor) this, name, 0, body);
    } catch (Throwable e) {
      throw new IllegalStateException("No thread", e);
    }
  }

  /** A thread can go on; what real timers wake belongs to the past of a dropped world. */
  @Override
  public void execute(Runnable continuation) {
    Thread current = Thread.currentThread();
    if (current == owner || current.isVirtual()) {
      ready.add(continuation);
    }
  }

  /** Lets all threads run that can, until each of them waits. */
  void runAll() {
    for (@Nullable Runnable next = ready.poll(); next != null; next = ready.poll()) {
      next.run();
    }
  }

  private static MethodHandle newThread() {
    try {
      var type =
          MethodType.methodType(
              Thread.class, Executor.class, String.class, int.class, Runnable.class);
      Class<?> builders = Class.forName("java.lang.ThreadBuilders");
      return MethodHandles.privateLookupIn(builders, MethodHandles.lookup())
          .findStatic(builders, "newVirtualThread", type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Run Java with --add-opens java.base/java.lang=ALL-UNNAMED", e);
    }
  }
}

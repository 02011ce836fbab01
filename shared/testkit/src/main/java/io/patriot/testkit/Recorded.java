package io.patriot.testkit;

import io.patriot.application.trace.Cause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What was put on a queue, first to last; a test takes it off by hand. */
public final class Recorded<T> {
  private final List<Sent<T>> sent = new ArrayList<>();
  private final Deque<RuntimeException> failures = new ArrayDeque<>();

  /** One message and why it was sent. */
  public record Sent<T>(T message, Cause cause) {}

  /** The next sending throws this instead. */
  public synchronized void failNextWith(RuntimeException failure) {
    failures.add(failure);
  }

  /** Everything that was sent and not yet taken. */
  public synchronized List<Sent<T>> all() {
    return List.copyOf(sent);
  }

  /** The messages that were sent and not yet taken. */
  public synchronized List<T> messages() {
    return sent.stream().map(Sent::message).toList();
  }

  /** Takes everything off the queue. */
  public synchronized List<Sent<T>> takeAll() {
    List<Sent<T>> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }

  synchronized void add(T message, Cause cause) {
    RuntimeException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    sent.add(new Sent<>(message, cause));
  }
}

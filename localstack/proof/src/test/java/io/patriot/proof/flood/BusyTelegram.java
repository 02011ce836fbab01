package io.patriot.proof.flood;

import io.patriot.proof.chat.Crowding;
import io.patriot.testkit.sim.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A Telegram that takes thirty messages in any second and four in a chat, refuses some at random,
 * and counts how often it was told more than it takes.
 */
final class BusyTelegram implements Crowding {
  private static final int A_SECOND_MAX = 30;
  private static final int IN_A_CHAT_MAX = 4;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final double AT_RANDOM = 0.01;
  private static final int SECONDS_MAX = 2;

  private final Simulation simulation;
  private final SplittableRandom random;
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Map<Long, Deque<Instant>> chats = new HashMap<>();
  private int most;
  private int mostInAChat;
  private int tooMany;
  private int refused;

  BusyTelegram(Simulation simulation, SplittableRandom random) {
    this.simulation = simulation;
    this.random = random;
  }

  @Override
  public int refuses(long chat) {
    Instant now = simulation.now();
    int inASecond = counted(all, now);
    int inTheChat = counted(chats.computeIfAbsent(chat, _ -> new ArrayDeque<>()), now);
    most = Math.max(most, inASecond);
    mostInAChat = Math.max(mostInAChat, inTheChat);
    if (inASecond > A_SECOND_MAX || inTheChat > IN_A_CHAT_MAX) {
      tooMany++;
      return SECONDS_MAX;
    }
    if (random.nextDouble() < AT_RANDOM) {
      refused++;
      return 1 + random.nextInt(SECONDS_MAX);
    }
    return 0;
  }

  private static int counted(Deque<Instant> times, Instant now) {
    while (!times.isEmpty() && !times.peekFirst().plus(SECOND).isAfter(now)) {
      times.removeFirst();
    }
    times.addLast(now);
    return times.size();
  }

  /** The most it was told in any second. */
  int most() {
    return most;
  }

  /** The most it was told in any second of one chat. */
  int mostInAChat() {
    return mostInAChat;
  }

  /** How often it was told more than it takes. */
  int tooMany() {
    return tooMany;
  }

  /** How often it refused something at random. */
  int refused() {
    return refused;
  }
}

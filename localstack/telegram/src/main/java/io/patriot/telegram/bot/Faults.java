package io.patriot.telegram.bot;

import io.patriot.telegram.chat.Presses;
import io.patriot.telegram.chat.Updates;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Bad days of the messenger, brought about on purpose so that a bot can be seen to bear them. */
public final class Faults {
  private final Updates updates;
  private final Presses presses;
  private final BotJson json;
  private final Set<Long> blockedBy = ConcurrentHashMap.newKeySet();
  private final AtomicInteger floodCallsLeft = new AtomicInteger();
  private final AtomicInteger silentCallsLeft = new AtomicInteger();
  private volatile int retryAfterSeconds = 1;
  private volatile boolean outage;

  public Faults(Updates updates, Presses presses, BotJson json) {
    this.updates = updates;
    this.presses = presses;
    this.json = json;
  }

  /** Brings the newest update once more under the same number; false where there is none yet. */
  public boolean redeliverLastUpdate() {
    return updates.repeatNewest() != null;
  }

  /** Lets the newest press arrive again under a new number, as a reconnecting app does. */
  public boolean resendLastPress() {
    var press = presses.newest();
    if (press == null) {
      return false;
    }
    var again = presses.begin(press.userId(), press.messageId(), press.data());
    return updates.add("callback_query", again.userId(), json.press(again)) != null;
  }

  /** Answers 429 to the next calls, whatever they ask for; polls are not counted among them. */
  public void answerTooManyRequests(int calls, int retryAfterSeconds) {
    this.retryAfterSeconds = retryAfterSeconds;
    floodCallsLeft.set(calls);
  }

  /** Does what the next calls but polls ask for and lets their answers get lost. */
  public void loseAnswers(int calls) {
    silentCallsLeft.set(calls);
  }

  /** The person stops the bot: every message to them is forbidden. */
  public void block(long userId) {
    blockedBy.add(userId);
  }

  public void unblock(long userId) {
    blockedBy.remove(userId);
  }

  /** Nothing works until {@link #endOutage}: calls get 502 and no update is brought. */
  public void beginOutage() {
    outage = true;
  }

  public void endOutage() {
    outage = false;
    updates.lookAgain();
  }

  /** Good weather again. */
  public void clear() {
    blockedBy.clear();
    floodCallsLeft.set(0);
    silentCallsLeft.set(0);
    endOutage();
  }

  boolean isBlockedBy(long userId) {
    return blockedBy.contains(userId);
  }

  boolean isOutage() {
    return outage;
  }

  /** Why the call that comes now fails; null where it may go on. */
  @Nullable Refusal forNextCall() {
    if (outage) {
      return forNextPoll();
    }
    return take(floodCallsLeft) ? Refusal.tooManyRequests(retryAfterSeconds) : null;
  }

  @Nullable Refusal forNextPoll() {
    return outage ? Refusal.of(502, "Bad Gateway") : null;
  }

  boolean losesNextAnswer() {
    return take(silentCallsLeft);
  }

  private static boolean take(AtomicInteger left) {
    return left.getAndUpdate(calls -> Math.max(0, calls - 1)) > 0;
  }
}

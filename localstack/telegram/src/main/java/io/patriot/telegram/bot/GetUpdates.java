package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.chat.Presence;
import io.patriot.telegram.chat.Store;
import io.patriot.telegram.chat.Updates;
import io.patriot.telegram.chat.Webhook;
import io.patriot.telegram.web.Json;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The bot asks what happened and may wait for it. Of two who ask, the later one is served. */
final class GetUpdates implements BotMethod {
  private static final int LIMIT_MAX = 100;
  private static final int TIMEOUT_S_MAX = 50;

  private final Store store;
  private final Updates updates;
  private final Webhook webhook;
  private final Presence presence;
  private final AtomicLong newestPoll = new AtomicLong();

  GetUpdates(Store store, Updates updates, Webhook webhook, Presence presence) {
    this.store = store;
    this.updates = updates;
    this.webhook = webhook;
    this.presence = presence;
  }

  @Override
  public JsonNode call(Call call) throws InterruptedException {
    if (webhook.setting() != null) {
      throw Refusal.conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
              + " webhook first");
    }
    long poll = newestPoll.incrementAndGet();
    store.nudge();
    presence.pollBegan();
    try {
      return poll(call, poll);
    } finally {
      presence.pollEnded();
    }
  }

  private JsonNode poll(Call call, long poll) throws InterruptedException {
    allowed(call, updates);
    long offset = call.number("offset", 0);
    int limit = Math.clamp(call.number("limit", LIMIT_MAX), 1, LIMIT_MAX);
    long timeout = Math.clamp(call.number("timeout", 0), 0, TIMEOUT_S_MAX);
    var found = updates.from(offset, limit);
    if (found.isEmpty() && timeout > 0) {
      store.await(() -> isOver(poll) || !updates.waiting().isEmpty(), Duration.ofSeconds(timeout));
      refuseIfOver(poll);
      found = updates.from(Math.max(0, offset), limit);
    }
    refuseIfOver(poll);
    updates.repeated();
    var list = Json.array();
    found.forEach(update -> list.add(update.toJson()));
    return list;
  }

  private boolean isOver(long poll) {
    return newestPoll.get() != poll || webhook.setting() != null;
  }

  private void refuseIfOver(long poll) {
    if (webhook.setting() != null) {
      throw Refusal.conflict("terminated by setWebhook request");
    }
    if (newestPoll.get() != poll) {
      throw Refusal.conflict(
          "terminated by other getUpdates request; make sure that only one bot instance is"
              + " running");
    }
  }

  /** Remembers which kinds the bot wants; a call that does not say so changes nothing. */
  static void allowed(Call call, Updates updates) {
    var json = call.json("allowed_updates");
    if (json == null || !json.isArray()) {
      return;
    }
    Set<String> kinds = new HashSet<>();
    json.forEach(kind -> kinds.add(kind.asText()));
    if (!kinds.equals(updates.allowed())) {
      updates.allow(kinds);
    }
  }
}

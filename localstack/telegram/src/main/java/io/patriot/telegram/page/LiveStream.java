package io.patriot.telegram.page;

import io.patriot.telegram.chat.Listeners;
import io.patriot.telegram.chat.Presence;
import io.patriot.telegram.chat.Store;
import io.patriot.telegram.web.Answer;
import io.patriot.telegram.web.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What happens in a chat, as it happens, with a pulse that tells whether the bot is there. */
final class LiveStream {
  private static final Duration PULSE = Duration.ofSeconds(3);

  private final Listeners listeners;
  private final Presence presence;
  private final Store store;

  LiveStream(Listeners listeners, Presence presence, Store store) {
    this.listeners = listeners;
    this.presence = presence;
    this.store = store;
  }

  /** A stream of one chat, or of all for 0. */
  Answer open(long chatId) {
    var listener = listeners.join(chatId);
    return listener == null
        ? Answer.problem(503, "Too many pages watch already; close one.")
        : new Answer.Stream(out -> write(out, listener));
  }

  private void write(OutputStream out, Listeners.Listener listener)
      throws IOException, InterruptedException {
    try (listener) {
      send(out, "retry: 1000\n" + pulse());
      while (!listener.isLost() && !store.isClosed()) {
        var event = listener.next(PULSE);
        send(out, event == null ? pulse() : EventView.of(event).onTheWire());
      }
    }
  }

  private String pulse() {
    return new EventView("pulse", Json.object().put("connected", presence.isBotThere()))
        .onTheWire();
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}

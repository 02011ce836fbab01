package io.patriot.telegram.chat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Those who watch chats live. One who reads too slowly is let go and may come back and catch up.
 */
public final class Listeners {
  private static final int LISTENERS_MAX = 256;
  private static final int BACKLOG_EVENTS_MAX = 512;

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Begins to watch one chat, or all chats for 0; null where too many watch already. */
  public synchronized @Nullable Listener join(long chatId) {
    if (listeners.size() >= LISTENERS_MAX) {
      return null;
    }
    var listener = new Listener(chatId);
    listeners.add(listener);
    return listener;
  }

  public void publish(ChatEvent event) {
    listeners.forEach(listener -> listener.tell(event));
  }

  /** One who watches. */
  public final class Listener implements AutoCloseable {
    private final long chatId;
    private final BlockingQueue<ChatEvent> backlog = new ArrayBlockingQueue<>(BACKLOG_EVENTS_MAX);
    private volatile boolean lost;

    private Listener(long chatId) {
      this.chatId = chatId;
    }

    private void tell(ChatEvent event) {
      boolean concerned = chatId == 0 || event.chatId() == 0 || event.chatId() == chatId;
      if (concerned && !backlog.offer(event)) {
        lost = true;
        listeners.remove(this);
      }
    }

    public @Nullable ChatEvent next(Duration patience) throws InterruptedException {
      return backlog.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isLost() {
      return lost;
    }

    @Override
    public void close() {
      listeners.remove(this);
    }
  }
}

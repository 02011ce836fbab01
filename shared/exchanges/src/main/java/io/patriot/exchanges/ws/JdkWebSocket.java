package io.patriot.exchanges.ws;

import io.patriot.exchanges.ws.WebSocketListener.Closing;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One JDK socket: joins the parts of a message, keeps to one send at a time, ends once. */
final class JdkWebSocket implements WebSocketHandle, WebSocket.Listener {
  private static final Duration SEND_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration GOODBYE_TIMEOUT = Duration.ofSeconds(2);

  private final WebSocketListener listener;
  private final InstantSource clock;
  private final int messageCharsMax;
  private final StringBuilder parts = new StringBuilder();
  private final ReentrantLock sending = new ReentrantLock();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicBoolean endTold = new AtomicBoolean();
  private volatile Instant lastHeard;
  private volatile @Nullable WebSocket socket;

  JdkWebSocket(WebSocketListener listener, InstantSource clock, int messageCharsMax) {
    this.listener = listener;
    this.clock = clock;
    this.messageCharsMax = messageCharsMax;
    this.lastHeard = clock.instant();
  }

  @Override
  public void onOpen(WebSocket standing) {
    socket = standing;
    standing.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    lastHeard = clock.instant();
    if (parts.length() + data.length() > messageCharsMax) {
      from.abort();
      end(new Closing(Closing.MESSAGE_TOO_BIG, "a message above " + messageCharsMax));
      return null;
    }
    if (last && parts.isEmpty()) {
      listener.onText(data);
    } else {
      parts.append(data);
      if (last) {
        listener.onText(parts);
        parts.setLength(0);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    lastHeard = clock.instant(); // no stream of ours is binary: a sign of life and nothing else
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    lastHeard = clock.instant(); // the JDK has queued the pong already
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    lastHeard = clock.instant();
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    end(new Closing(code, reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    end(new Closing(Closing.BROKEN, String.valueOf(error)));
  }

  private void end(Closing closing) {
    if (endTold.compareAndSet(false, true)) {
      ended.countDown();
      listener.onClosed(closing);
    }
  }

  @Override
  public boolean sendText(String text) {
    return sent(to -> to.sendText(text, true));
  }

  @Override
  public boolean ping() {
    return sent(to -> to.sendPing(ByteBuffer.allocate(0)));
  }

  @Override
  public Instant lastHeard() {
    return lastHeard;
  }

  @Override
  public void close() {
    Thread.startVirtualThread(
        () -> {
          if (!sent(to -> to.sendClose(WebSocket.NORMAL_CLOSURE, "")) || !endsSoon()) {
            abort();
          }
        });
  }

  @Override
  public void abort() {
    var standing = socket;
    if (standing != null) {
      standing.abort();
    }
    end(new Closing(Closing.BROKEN, "cut by us"));
  }

  private boolean endsSoon() {
    try {
      return ended.await(GOODBYE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private interface Send {
    CompletableFuture<WebSocket> to(WebSocket socket);
  }

  /** The JDK refuses a second send while one is under way, so they queue here. */
  private boolean sent(Send send) {
    var standing = socket;
    if (standing == null) {
      return false;
    }
    sending.lock();
    try {
      send.to(standing).get(SEND_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException | IllegalStateException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      sending.unlock();
    }
  }
}

package io.patriot.simulator.binance.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.concurrent.Future;
import io.patriot.simulator.binance.stream.Outlet;
import io.patriot.simulator.binance.stream.StreamSession;
import io.patriot.simulator.binance.stream.Streams;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's stream connection, held to the venue's limits. */
@SuppressWarnings(
    "FutureReturnValueIgnored") // a write or close that fails shows as a closed channel
final class StreamConnection extends SimpleChannelInboundHandler<WebSocketFrame> implements Outlet {
  private static final Logger LOG = LoggerFactory.getLogger(StreamConnection.class);

  private final ConnectionLimits limits;
  private final StreamPath path;
  private final StreamSession session;
  private final List<Future<?>> timers = new ArrayList<>();
  private @Nullable ChannelHandlerContext context;
  private boolean flushAsked;
  private boolean closing;
  private boolean mute;
  private final ConnectionWatch watch;

  StreamConnection(Streams streams, ConnectionLimits limits, StreamPath path) {
    this.limits = limits;
    this.path = path;
    this.watch = new ConnectionWatch(limits, elapsedMs());
    this.session =
        new StreamSession(streams, path.route(), path.combined(), limits.streamsMax(), this);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
  }

  /** The handshake is done. */
  void begin() {
    var channel = channel();
    channel.channel().config().setWriteBufferHighWaterMark(limits.outboundBytesMax());
    long pingMs = limits.pingInterval().toMillis();
    var loop = channel.executor();
    timers.add(
        loop.schedule(
            () -> hangUp(WebSocketCloseStatus.ENDPOINT_UNAVAILABLE, "Connection has lived its day"),
            limits.lifetime().toMillis(),
            TimeUnit.MILLISECONDS));
    timers.add(loop.scheduleAtFixedRate(this::ping, pingMs, pingMs, TimeUnit.MILLISECONDS));
    session.subscribe(path.names());
  }

  @Override
  protected void channelRead0(ChannelHandlerContext from, WebSocketFrame frame) {
    if (closing || mute) {
      return;
    }
    if (watch.isOneTooMany(elapsedMs())) {
      hangUp("Too many requests");
      return;
    }
    switch (frame) {
      case TextWebSocketFrame text -> session.receive(text.text());
      case PingWebSocketFrame ping ->
          from.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
      case PongWebSocketFrame _ -> watch.pong(elapsedMs());
      case CloseWebSocketFrame close -> {
        closing = true;
        from.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
      }
      default -> hangUp(WebSocketCloseStatus.INVALID_MESSAGE_TYPE, "Only text is understood");
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext gone) {
    closing = true;
    timers.forEach(timer -> timer.cancel(false));
    session.close();
    gone.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext from, Throwable cause) {
    LOG.info("simulator.stream.broken reason={}", cause.toString());
    from.close();
  }

  @Override
  public void send(List<byte[]> parts) {
    var channel = channel();
    if (closing || mute) {
      return;
    }
    if (!channel.channel().isWritable()) {
      // A client that reads slower than the market moves would make us keep its backlog in memory
      // without end, and what
      // it finally reads would be long out of date. The venue cuts such clients too.
      LOG.info("simulator.stream.cut reason=slow bytesMax={}", limits.outboundBytesMax());
      closing = true;
      session.close();
      channel.close();
      return;
    }
    channel.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(parts.toArray(byte[][]::new))));
    if (!flushAsked) {
      flushAsked = true; // once for everything that this moment of the market brings
      channel.executor().execute(this::flush);
    }
  }

  @Override
  public void cut() {
    closing = true;
    var channel = channel().channel();
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    channel.close();
  }

  @Override
  public void mute(boolean value) {
    mute = value;
  }

  @Override
  public void hangUp(String reason) {
    hangUp(WebSocketCloseStatus.POLICY_VIOLATION, reason);
  }

  private void hangUp(WebSocketCloseStatus status, String reason) {
    if (!closing) {
      closing = true;
      session.close();
      channel()
          .writeAndFlush(new CloseWebSocketFrame(status, reason))
          .addListener(ChannelFutureListener.CLOSE);
    }
  }

  private void flush() {
    flushAsked = false;
    channel().flush();
  }

  private void ping() {
    if (watch.isPongMissing(elapsedMs())) {
      hangUp("No pong");
    } else if (!closing && !mute) {
      byte[] now = Long.toString(System.currentTimeMillis()).getBytes(StandardCharsets.US_ASCII);
      channel().writeAndFlush(new PingWebSocketFrame(Unpooled.wrappedBuffer(now)));
    }
  }

  private static long elapsedMs() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  private ChannelHandlerContext channel() {
    ChannelHandlerContext known = context;
    if (known == null) {
      throw new IllegalStateException("Not connected yet");
    }
    return known;
  }
}

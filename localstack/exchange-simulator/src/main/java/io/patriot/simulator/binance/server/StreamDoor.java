package io.patriot.simulator.binance.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.patriot.simulator.binance.stream.Streams;

/** Turns HTTP connections into stream connections, and can cut them all. */
@SuppressWarnings(
    "FutureReturnValueIgnored") // a write or close that fails shows as a closed channel
final class StreamDoor {
  private static final int INBOUND_BYTES_MAX = 1 << 16;

  private final Streams streams;
  private final ConnectionLimits limits;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

  StreamDoor(Streams streams, ConnectionLimits limits) {
    this.streams = streams;
    this.limits = limits;
  }

  void open(ChannelHandlerContext context, FullHttpRequest request, StreamPath path) {
    Channel channel = context.channel();
    WebSocketServerHandshaker handshaker =
        new WebSocketServerHandshakerFactory("ws://localhost/", null, false, INBOUND_BYTES_MAX)
            .newHandshaker(request);
    if (handshaker == null) {
      WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(channel);
      return;
    }
    var connection = new StreamConnection(streams, limits, path);
    channel.pipeline().addLast(new WebSocketFrameAggregator(INBOUND_BYTES_MAX), connection);
    handshaker
        .handshake(channel, request)
        .addListener(
            done -> {
              if (done.isSuccess()) {
                open.add(channel);
                connection.begin();
              } else {
                context.close();
              }
            });
    channel.pipeline().remove(context.handler());
  }

  int openConnections() {
    return open.size();
  }

  /** Cuts every stream without a goodbye, as a broken line does. */
  void dropConnections() {
    for (Channel channel : open) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
      channel.close();
    }
  }

  /** Makes every open stream silent, or lets it speak again. */
  void muteConnections(boolean mute) {
    for (Channel channel : open) {
      StreamConnection connection = channel.pipeline().get(StreamConnection.class);
      if (connection != null) {
        connection.mute(mute);
      }
    }
  }
}

package io.patriot.simulator.binance.server;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.patriot.simulator.binance.rest.RestApi;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each HTTP request: one that wants to become a stream is led there, every other is answered.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // a write or close that fails shows as a closed channel
final class FrontDoor extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

  private final RestApi rest;
  private final StreamDoor streams;
  private final BooleanSupplier refusing;
  private final InstantSource clock;

  FrontDoor(RestApi rest, StreamDoor streams, BooleanSupplier refusing, InstantSource clock) {
    this.rest = rest;
    this.streams = streams;
    this.refusing = refusing;
    this.clock = clock;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (refusing.getAsBoolean()) {
      // Clients keep idle connections for their next call; to them the exchange must be just as
      // gone.
      context.close();
      return;
    }
    if (request.decoderResult().isFailure()) {
      refuse(context, HttpResponseStatus.BAD_REQUEST);
      return;
    }
    boolean upgrade =
        request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
    var peer = (InetSocketAddress) context.channel().remoteAddress();
    String address = peer.getAddress().getHostAddress();
    switch (RequestReader.way(request, upgrade, address, clock.millis())) {
      case Reception.Way.ToStreams(var path) -> streams.open(context, request, path);
      case Reception.Way.ToEndpoints(var read) ->
          rest.answer(read, answer -> context.writeAndFlush(HttpAnswers.of(answer)));
      case Reception.Way.Refused(int status) -> refuse(context, HttpResponseStatus.valueOf(status));
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.warn("simulator.connection.failed", cause);
    context.close();
  }

  private static void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
    context.writeAndFlush(HttpAnswers.empty(status)).addListener(ChannelFutureListener.CLOSE);
  }
}

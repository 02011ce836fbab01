package io.patriot.simulator.binance.server;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.patriot.simulator.binance.rest.Request;
import io.patriot.simulator.binance.rest.RestApi;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Optional;
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
    var uri = new QueryStringDecoder(request.uri());
    Optional<StreamPath> streamPath;
    try {
      streamPath = StreamPath.parse(uri.path(), uri.parameters());
    } catch (IllegalArgumentException _) {
      refuse(context, HttpResponseStatus.BAD_REQUEST);
      return;
    }
    boolean upgrade =
        request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
    if (upgrade) {
      streamPath.ifPresentOrElse(
          path -> streams.open(context, request, path),
          () -> refuse(context, HttpResponseStatus.NOT_FOUND));
    } else if (streamPath.isPresent()) {
      refuse(context, HttpResponseStatus.UPGRADE_REQUIRED);
    } else {
      answer(context, request, uri);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.warn("simulator.connection.failed", cause);
    context.close();
  }

  private void answer(
      ChannelHandlerContext context, FullHttpRequest request, QueryStringDecoder uri) {
    var peer = (InetSocketAddress) context.channel().remoteAddress();
    String address = peer.getAddress().getHostAddress();
    Request read;
    try {
      read = RequestReader.read(request, uri, address, clock.millis());
    } catch (IllegalArgumentException _) {
      refuse(context, HttpResponseStatus.BAD_REQUEST);
      return;
    }
    rest.answer(read, answer -> context.writeAndFlush(HttpAnswers.of(answer)));
  }

  private static void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
    context.writeAndFlush(HttpAnswers.empty(status)).addListener(ChannelFutureListener.CLOSE);
  }
}

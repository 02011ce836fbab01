package io.patriot.simulator.binance.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.patriot.simulator.binance.rest.RestApi;
import io.patriot.simulator.binance.stream.Streams;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;

/** The port: accepts connections on loopback and leads each to REST or to the streams. */
@SuppressWarnings(
    "FutureReturnValueIgnored") // a write or close that fails shows as a closed channel
public final class MarketServer implements Closeable {
  private static final int BODY_BYTES_MAX = 1 << 16;
  private static final int SEND_BUFFER_BYTES =
      1 << 18; // so that a slow reader shows in our own bound soon
  private static final int BACKLOG = 128;

  private final StreamDoor streamDoor;
  private final Channel listening;
  private final InstantSource clock;
  private volatile boolean refusing;

  public MarketServer(
      EventLoopGroup loop,
      int port,
      RestApi rest,
      Streams streams,
      ConnectionLimits limits,
      InstantSource clock) {
    this.clock = clock;
    this.streamDoor = new StreamDoor(streams, limits);
    this.listening =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER_BYTES)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    accept(channel, rest);
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
            .syncUninterruptibly()
            .channel();
  }

  public int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  public int openStreamConnections() {
    return streamDoor.openConnections();
  }

  public void dropConnections() {
    streamDoor.dropConnections();
  }

  public void muteConnections(boolean mute) {
    streamDoor.muteConnections(mute);
  }

  /**
   * While refusing, new connections and new requests are cut at once; the port stays ours, open
   * streams go on.
   */
  public void refuseConnections(boolean refuse) {
    refusing = refuse;
  }

  @Override
  public void close() {
    listening.close().syncUninterruptibly();
  }

  private void accept(SocketChannel channel, RestApi rest) {
    if (refusing) {
      channel.config().setSoLinger(0);
      channel.close();
      return;
    }
    channel
        .pipeline()
        .addLast(
            new HttpServerCodec(),
            new HttpServerKeepAliveHandler(),
            new HttpObjectAggregator(BODY_BYTES_MAX),
            new FrontDoor(rest, streamDoor, () -> refusing, clock));
  }
}

package io.patriot.stack;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import io.patriot.api.link.LinkSettings;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.aws.AwsClients;
import io.patriot.aws.CallCounter;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.stack.wiring.Cloud;
import java.net.URI;
import java.util.Map;

/**
 * Serves the pages that open inside Telegram, on a port of their own: what stands there faces the
 * internet in the cloud, and health and metrics do not.
 */
final class PageServer implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer server;

  private PageServer(ApplicationContext context) {
    this.context = context;
    this.server = context.getBean(EmbeddedServer.class).start();
  }

  /**
   * @param port 0 takes any free one
   */
  static PageServer open(
      int port,
      Cloud cloud,
      BinanceHost binance,
      CurrentSecret botToken,
      CurrentSecret stopLinkSecret,
      LinkSettings settings) {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .environments("pages")
            .properties(
                Map.of(
                    "micronaut.server.port",
                    port == 0 ? -1 : port,
                    "micronaut.server.host",
                    "127.0.0.1",
                    "micronaut.server.max-request-size",
                    "8KB",
                    "micronaut.metrics.enabled",
                    false,
                    "endpoints.all.enabled",
                    false,
                    "patriot.api.enabled",
                    true))
            .build();
    context.registerSingleton(AwsClients.class, cloud.clients());
    context.registerSingleton(CallCounter.class, cloud.counter());
    context.registerSingleton(QueueUrls.class, cloud.urls());
    context.registerSingleton(BinanceHost.class, binance);
    context.registerSingleton(LinkSettings.class, settings);
    context.registerSingleton(
        CurrentSecret.class, botToken, Qualifiers.byName("telegram-bot-token"));
    context.registerSingleton(
        CurrentSecret.class, stopLinkSecret, Qualifiers.byName("stop-link-secret"));
    return new PageServer(context.start());
  }

  URI address() {
    return server.getURI();
  }

  /** One of the parts behind the pages. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    server.close();
    context.close();
  }
}

package io.patriot.api.inbox;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import io.patriot.application.link.Rates;
import io.patriot.application.news.Bulletins;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryBulletins;
import io.patriot.testkit.link.InMemoryRates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;

/** The page of news on a server of its own, over ports in memory. */
final class InboxServer implements AutoCloseable {
  static final String TOKEN = "4711:test-token-of-no-bot";

  final HandTurnedClock clock = HandTurnedClock.atNoon();
  final InMemoryBulletins bulletins = new InMemoryBulletins();
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  /** What the page asks to be answered in. */
  String language = "en";

  InboxServer() {
    context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(
                Map.of(
                    "micronaut.server.port",
                    -1,
                    "micronaut.server.host",
                    "127.0.0.1",
                    "micronaut.server.max-request-size",
                    "8KB",
                    "patriot.api.enabled",
                    true))
            .build();
    context.registerSingleton(InstantSource.class, clock);
    context.registerSingleton(Bulletins.class, bulletins);
    context.registerSingleton(Rates.class, new InMemoryRates());
    context.registerSingleton(
        CurrentSecret.class,
        CurrentSecret.of(Secret.of(TOKEN)),
        Qualifiers.byName("telegram-bot-token"));
    context.start();
    server = context.getBean(EmbeddedServer.class).start();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.getURI() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.getURI() + "/app/inbox"))
            .header("Content-Type", type)
            .header("Accept-Language", language)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
    server.close();
    context.close();
  }
}

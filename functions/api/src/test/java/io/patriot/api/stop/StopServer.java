package io.patriot.api.stop;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.TradingStore;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.application.secret.SecretUnavailable;
import io.patriot.application.stop.OfferStopLink;
import io.patriot.application.stop.StopLinks;
import io.patriot.application.stop.StopTokens;
import io.patriot.testkit.InMemoryChatUsers;
import io.patriot.testkit.Interception;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.link.InMemoryLinks;
import io.patriot.testkit.stop.InMemoryStopLinks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stop page on a server of its own, over ports in memory. */
final class StopServer implements AutoCloseable {
  final TradingDesk desk = new TradingDesk();
  final InMemoryStopLinks links = new InMemoryStopLinks();
  final InMemoryLinks linked = new InMemoryLinks();
  final OfferStopLink offer;
  boolean storeFails;
  boolean listFails;
  boolean secretFails;
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  /** What the page asks to be answered in. */
  String language = "en";

  StopServer() {
    CurrentSecret secret = CurrentSecret.of(Secret.of("signs-stop-links"));
    offer = new OfferStopLink(links, new StopTokens(secret), desk.clock());
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
    context.registerSingleton(InstantSource.class, desk.clock());
    context.registerSingleton(StopLinks.class, links);
    context.registerSingleton(ChatUsers.class, new InMemoryChatUsers());
    context.registerSingleton(
        LinkedAccounts.class,
        Interception.around(LinkedAccounts.class, linked, (_, call) -> made(listFails, call)));
    context.registerSingleton(
        TradingStore.class,
        Interception.around(TradingStore.class, desk.store(), (_, call) -> made(storeFails, call)));
    context.registerSingleton(
        CurrentSecret.class,
        () -> {
          if (secretFails) {
            throw new SecretUnavailable("stop-link-secret", new IllegalStateException("away"));
          }
          return secret.get();
        },
        Qualifiers.byName("stop-link-secret"));
    context.start();
    server = context.getBean(EmbeddedServer.class).start();
  }

  private static @Nullable Object made(boolean fails, Interception.Call call) {
    if (fails) {
      throw new IllegalStateException("It fails because the test says so");
    }
    return call.proceed();
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.getURI() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> stop(String authorization) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.getURI() + StopDoor.CALL))
            .header("Authorization", authorization)
            .header("Accept-Language", language)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> stopWithForm(String authorization) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.getURI() + StopDoor.CALL))
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("a=b"))
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

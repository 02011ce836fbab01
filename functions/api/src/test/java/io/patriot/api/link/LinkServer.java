package io.patriot.api.link;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import io.patriot.application.link.KeyCheck;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkTickets;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.OfferLink;
import io.patriot.application.link.Rates;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryPriceBoard;
import io.patriot.testkit.InMemoryTradingStore;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.link.InMemoryLinkTickets;
import io.patriot.testkit.link.InMemoryLinks;
import io.patriot.testkit.link.InMemoryRates;
import io.patriot.testkit.link.ScriptedKeyCheck;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The link page on a server of its own, over ports in memory. */
final class LinkServer implements AutoCloseable {
  static final String TOKEN = "4711:test-token-of-no-bot";

  final HandTurnedClock clock = HandTurnedClock.atNoon();
  final InMemoryLinks links = new InMemoryLinks();
  final InMemoryLinkTickets tickets = new InMemoryLinkTickets();
  final ScriptedKeyCheck check = new ScriptedKeyCheck();
  final InMemoryTradingStore store = new InMemoryTradingStore(new InMemoryPriceBoard());
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  /** What the page asks to be answered in. */
  String language = "en";

  private int nonces;

  LinkServer(String... egress) {
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
    context.registerSingleton(LinkedAccounts.class, links);
    context.registerSingleton(KeyVault.class, links);
    context.registerSingleton(LinkTickets.class, tickets);
    context.registerSingleton(Rates.class, new InMemoryRates());
    context.registerSingleton(KeyCheck.class, check);
    context.registerSingleton(TradingStore.class, store);
    context.registerSingleton(ReconcileRequests.class, new RecordingReconcileRequests());
    context.registerSingleton(LinkSettings.class, new LinkSettings(List.of(egress)));
    context.registerSingleton(
        CurrentSecret.class,
        CurrentSecret.of(Secret.of(TOKEN)),
        Qualifiers.byName("telegram-bot-token"));
    context.start();
    server = context.getBean(EmbeddedServer.class).start();
  }

  OfferLink offer() {
    return new OfferLink(tickets, () -> "a-nonce-nobody-guesses-" + ++nonces, clock);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.getURI() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return post(body, "application/json");
  }

  HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.getURI() + "/app/link"))
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

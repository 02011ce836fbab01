package io.patriot.api.pin;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.Rates;
import io.patriot.application.pin.PageWords;
import io.patriot.application.pin.PinHasher;
import io.patriot.application.pin.Pins;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.domain.account.AccountId;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryAccountCards;
import io.patriot.testkit.link.InMemoryRates;
import io.patriot.testkit.pin.InMemoryPins;
import io.patriot.testkit.pin.QuickHasher;
import io.patriot.testkit.pin.RecordingPageWords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;

/** The PIN's page on a server of its own, over ports in memory. */
final class PinServer implements AutoCloseable {
  static final String TOKEN = "4711:test-token-of-no-bot";
  static final long CHAT = 4242;

  final HandTurnedClock clock = HandTurnedClock.atNoon();
  final InMemoryAccountCards cards = new InMemoryAccountCards();
  final InMemoryPins pins = new InMemoryPins();
  final RecordingPageWords words = new RecordingPageWords();
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  /** What the page asks to be answered in. */
  String language = "en";

  private int numbers;

  PinServer() {
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
    context.registerSingleton(AccountCards.class, cards);
    context.registerSingleton(Pins.class, pins);
    context.registerSingleton(PinHasher.class, new QuickHasher());
    context.registerSingleton(PageWords.class, words);
    context.registerSingleton(Rates.class, new InMemoryRates());
    context.registerSingleton(
        CurrentSecret.class,
        CurrentSecret.of(Secret.of(TOKEN)),
        Qualifiers.byName("telegram-bot-token"));
    context.start();
    server = context.getBean(EmbeddedServer.class).start();
  }

  /** A question that waits for its person's PIN. */
  AccountCard asks(long user, AccountCard.Act act, String before) {
    return put(user, act, before, AccountCard.Proof.NEEDED);
  }

  /** What /pin puts there. */
  AccountCard opensPin(long user) {
    return put(user, new AccountCard.Act.Pin(), "", AccountCard.Proof.NONE_NEEDED);
  }

  private AccountCard put(long user, AccountCard.Act act, String before, AccountCard.Proof proof) {
    var id = new CardId("cardcardcardca" + letter(numbers / 26) + letter(numbers % 26));
    numbers++;
    var card =
        new AccountCard(
            id,
            new AccountId(ChatUser.tenantOf(user), "binance-main"),
            user,
            CHAT,
            act,
            1,
            0,
            clock.instant().plus(AccountCard.LASTS_WITH_PAGE),
            AccountCard.Status.NEW,
            before,
            proof,
            null);
    cards.put(card);
    return card;
  }

  private static char letter(int number) {
    return (char) ('a' + number);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.getURI() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.getURI() + "/app/pin"))
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

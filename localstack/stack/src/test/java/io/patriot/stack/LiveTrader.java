package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.simulator.binance.BinanceSimulator;
import io.patriot.simulator.binance.fault.Fault;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who trades a linked account from the chat, and looks at the exchange's books too. */
final class LiveTrader {
  static final String PLACE = "POST /fapi/v1/order";
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Pattern TICKET = Pattern.compile("[?&]t=([^&#]+)");
  private static final Pattern INIT_DATA = Pattern.compile("tgWebAppData=([^&]+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final BinanceSimulator exchange;
  private final long userId;
  private final VenueAccount venue;
  private ChatPerson person;

  private LiveTrader(
      HttpClient http, BinanceSimulator exchange, long userId, VenueAccount venue, URI page) {
    this.http = http;
    this.exchange = exchange;
    this.userId = userId;
    this.venue = venue;
    this.person = new ChatPerson(http, page, userId, InstantSource.system());
  }

  /** Somebody new, who links an account on the page that /link opens, and uses it from then on. */
  static LiveTrader links(HttpClient http, BinanceSimulator exchange, long userId, URI page) {
    var trader =
        new LiveTrader(http, exchange, userId, VenueAccount.open(http, exchange, "20000"), page);
    trader.says("/start");
    ChatMessage link = trader.says("/link");
    trader.handIn(link.button("Open the page").orElseThrow().page());
    trader.goesLive();
    return trader;
  }

  /** The PIN leads to real money. */
  private void goesLive() {
    long asked = person.says("/mode live");
    String label = "PIN: real money on binance-main";
    ChatMessage question =
        person.sees(
            message -> message.messageId() > asked && message.button(label).isPresent(),
            label,
            PATIENCE);
    new PinEntry(http, person).confirms(question, label);
    person.sees(
        message -> message.messageId() > asked && message.text().contains("From now on"),
        "that everything is live",
        PATIENCE);
  }

  /** The same person at a platform that was started again. */
  void returnsTo(URI page) {
    person = new ChatPerson(http, page, userId, InstantSource.system());
  }

  VenueAccount venue() {
    return venue;
  }

  String tenant() {
    return "tg-" + userId;
  }

  /** Makes something go wrong for this person alone. */
  void meets(Fault fault) {
    exchange.switchOn(fault, Reach.ONCE.forAccount(venue.id()));
  }

  /** Makes one request of this person's account go wrong. */
  void meets(Fault fault, String request) {
    exchange.switchOn(fault, Reach.ONCE.on(request).forAccount(venue.id()));
  }

  /** Makes so many requests of this person's account go wrong. */
  void meets(Fault fault, String request, int times) {
    exchange.switchOn(fault, Reach.times(times).on(request).forAccount(venue.id()));
  }

  /** Waits until the chat says all of this, wherever. */
  ChatMessage isTold(Duration patience, String... words) {
    return person.sees(
        message -> List.of(words).stream().allMatch(message.text()::contains),
        "to be told " + List.of(words),
        patience);
  }

  /** Writes something and answers what the bot says to it. */
  ChatMessage says(String text) {
    return person.seesAnswerTo(person.says(text), PATIENCE);
  }

  /** Gives an order: the command, its card, Confirm. */
  ChatMessage orders(String command) {
    ChatMessage card = card(command);
    confirms(card);
    return card;
  }

  ChatMessage card(String command) {
    long asked = person.says(command);
    return person.sees(
        message -> message.messageId() > asked && message.button("Confirm").isPresent(),
        "a card for " + command,
        PATIENCE);
  }

  void presses(ChatMessage message, String label) {
    person.presses(message, label);
  }

  void confirms(ChatMessage card) {
    person.presses(card, "Confirm");
  }

  /** Waits until the card says all of this, and answers it. */
  ChatMessage reads(ChatMessage card, String... words) {
    return reads(card, PATIENCE, words);
  }

  ChatMessage reads(ChatMessage card, Duration patience, String... words) {
    try {
      return person.sees(
          message ->
              message.messageId() == card.messageId()
                  && List.of(words).stream().allMatch(message.text()::contains),
          "the card to say " + List.of(words),
          patience);
    } catch (IllegalStateException e) {
      throw new AssertionError(
          "The card does not say " + List.of(words) + " but " + textOf(card), e);
    }
  }

  /** Waits until the card says one of the two, and answers all that it says. */
  String readsEither(ChatMessage card, Duration patience, String one, String other) {
    return person
        .sees(
            message ->
                message.messageId() == card.messageId()
                    && (message.text().contains(one) || message.text().contains(other)),
            "the card to say " + one + " or " + other,
            patience)
        .text();
  }

  /** The card as it is now. */
  String textOf(ChatMessage card) {
    return person.messages().stream()
        .filter(message -> message.messageId() == card.messageId())
        .findFirst()
        .map(ChatMessage::text)
        .orElse("");
  }

  /**
   * Of the venue: so many orders, each under a name of its own, and trades that make the position.
   */
  void venueHas(String symbol, String held, int orders) {
    List<JsonNode> all = venue.orders(symbol);
    assertThat(all).as("orders at the venue").hasSize(orders);
    assertThat(all)
        .extracting(order -> order.path("clientOrderId").asText())
        .doesNotHaveDuplicates();
    assertThat(venue.held(symbol)).isEqualByComparingTo(held);
    assertThat(venue.traded(symbol)).isEqualByComparingTo(held);
  }

  /** What /positions tells, once it tells this. */
  void positionsTell(String symbol, String held) {
    if (new BigDecimal(held).signum() == 0) {
      tells("/positions", "You hold no positions");
    } else {
      tells("/positions", symbol, held);
    }
  }

  /** Asks until an answer has all these words; what happened may take a moment to be known. */
  void tells(String command, String... words) {
    var last = new StringBuilder();
    Until.holds(
        command + " to tell " + List.of(words),
        PATIENCE,
        () -> {
          String answer = says(command).text();
          last.replace(0, last.length(), answer);
          return List.of(words).stream().allMatch(answer::contains);
        },
        last::toString);
  }

  private void handIn(String page) {
    String opened = person.opens(page).toString();
    String body =
        JSON.createObjectNode()
            .put("initData", URLDecoder.decode(in(INIT_DATA, opened), StandardCharsets.UTF_8))
            .put("ticket", in(TICKET, opened))
            .put("label", "main")
            .put("apiKey", venue.apiKey())
            .put("apiSecret", venue.secret())
            .toString();
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(opened).resolve("/app/link"))
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(JSON.readTree(answer.body()).path("linked").asBoolean())
          .as(answer.body())
          .isTrue();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String in(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}

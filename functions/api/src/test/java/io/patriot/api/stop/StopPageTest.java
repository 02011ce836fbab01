package io.patriot.api.stop;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.patriot.api.page.Door;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.SealedKey;
import io.patriot.application.order.StopTrading;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.events.PlainJson;
import io.patriot.events.Wire;
import io.patriot.lambda.HttpAnswer;
import io.patriot.lambda.HttpCall;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The page with the one button as a phone sees it, and the call behind it, over real HTTP. */
final class StopPageTest {
  private static final AccountId MAIN = new AccountId(TENANT, "binance-main");

  private final StopServer server = new StopServer();
  private final ListAppender<ILoggingEvent> logs = new ListAppender<>();
  private final String token = server.offer.current(TENANT, "link-1").token();

  @BeforeEach
  void listen() {
    logs.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(logs);
    link(MAIN);
  }

  @AfterEach
  void close() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(logs);
    assertThat(logs.list)
        .extracting(event -> event.getFormattedMessage() + event.getKeyValuePairs())
        .noneMatch(line -> line.contains(token));
    server.close();
  }

  @Test
  void lookingAtThePageStopsNobody() throws Exception {
    var page = server.get("/app/stop");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Nothing has been stopped yet")
        .doesNotContain("http://", "https://", "style=", "onclick");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "connect-src 'self'")
        .doesNotContain("unsafe");
    assertThat(server.get("/app/stop/stop.js").body()).contains("'use strict'", "/v1/stop");
    assertThat(server.get("/app/stop/stop.css").body()).contains("--paper", "#stop");
    assertThat(server.get("/v1/stop").statusCode()).isEqualTo(405);
    assertThat(states()).containsOnly(TradingState.ACTIVE);
  }

  @Test
  void onePressStopsEverythingAndSaysWhatIsLeft() throws Exception {
    server.desk.decideAndSend(aLimitBuyOf("0.1", ETH, "2000"));

    Map<?, ?> said = read(server.stop("Bearer " + token), 200);

    assertThat(said.get("result")).isEqualTo("STOPPED");
    assertThat(said.get("complete")).isEqualTo(true);
    assertThat(said.get("accounts"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .containsExactlyInAnyOrder(
            account("paper", "paper", 1), account("binance-main", "live", 0));
    assertThat(said.get("lines"))
        .asString()
        .contains("PAPER · paper: STOPPED. Open orders 1, positions 0", "may still fill", "/unkill")
        .contains("LIVE · binance-main: STOPPED.");
    assertThat(states()).containsOnly(TradingState.HALTED);
    assertThat(book(ACCOUNT).heldUntil())
        .contains(server.desk.clock().instant().plus(StopTrading.COOL_OFF));
  }

  @Test
  void peopleReadTheirLanguageAndProgramsAlwaysTheSame() throws Exception {
    server.language = "pt-BR,pt;q=0.9,en;q=0.5";

    Map<?, ?> said = read(server.stop("Bearer " + token), 200);

    assertThat(said.get("result")).isEqualTo("STOPPED");
    assertThat(said.get("title")).isEqualTo("Tudo está parado");
    assertThat(said.get("lines")).asString().contains("DEMO · paper: PARADA.", "/unkill");
    assertThat(said.get("accounts")).asString().contains("mode=paper", "state=HALTED");
    server.language = "ru";
    assertThat(server.stop("Bearer nonsense").body())
        .contains("НИЧЕГО НЕ ОСТАНОВЛЕНО", "NO_STOP_LINK");
  }

  @Test
  void pressedAgainItSaysTheSameAndChangesNothing() throws Exception {
    String first = server.stop("Bearer " + token).body();
    AccountBook before = book(ACCOUNT);
    for (int i = 0; i < 2 * WrongTokens.PER_ADDRESS_MAX; i++) {
      assertThat(withoutReference(server.stop("bearer  " + token).body()))
          .isEqualTo(withoutReference(first));
    }
    assertThat(book(ACCOUNT)).isEqualTo(before);
  }

  @Test
  void whateverIsSentAlongIsNotRead() throws Exception {
    assertThat(server.stopWithForm("Bearer " + token).statusCode()).isEqualTo(200);
    assertThat(states()).containsOnly(TradingState.HALTED);
  }

  @Test
  void whatIsNoneOfOursStopsNobody() throws Exception {
    for (String odd :
        List.of("", "Bearer", "Basic " + token, "Bearer " + token + "x", "Bearer tg-1.1.aaaa")) {
      assertThat(read(server.stop(odd), 401).get("result")).isEqualTo("NO_STOP_LINK");
    }
    assertThat(states()).containsOnly(TradingState.ACTIVE);
  }

  @Test
  void aLinkThatWasReplacedStopsNobody() throws Exception {
    String next = server.offer.another(TENANT, "link-2").token();

    Map<?, ?> said = read(server.stop("Bearer " + token), 410);

    assertThat(said.get("result")).isEqualTo("REPLACED");
    assertThat(said.get("lines")).asString().contains("NOTHING WAS STOPPED");
    assertThat(states()).containsOnly(TradingState.ACTIVE);
    assertThat(server.stop("Bearer " + next).statusCode()).isEqualTo(200);
  }

  @Test
  void manyWrongOnesAreTooOftenAndARightOneNeverIs() throws Exception {
    for (int i = 0; i < WrongTokens.PER_ADDRESS_MAX; i++) {
      assertThat(server.stop("Bearer wrong").statusCode()).isEqualTo(401);
    }
    assertThat(read(server.stop("Bearer wrong"), 429).get("result")).isEqualTo("TOO_OFTEN");

    assertThat(server.stop("Bearer " + token).statusCode()).isEqualTo(200);
    server.desk.clock().advance(WrongTokens.SPAN);
    assertThat(server.stop("Bearer wrong").statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsNotStoredIsNotCalledStopped() throws Exception {
    server.storeFails = true;

    Map<?, ?> said = read(server.stop("Bearer " + token), 503);

    assertThat(said.get("result")).isEqualTo("NOT_CONFIRMED");
    assertThat(said.get("title")).isEqualTo("Nothing is confirmed");
    assertThat(said.get("lines"))
        .asString()
        .contains("PAPER · paper: NOT CONFIRMED", "press again")
        .doesNotContain("No new order leaves");
  }

  @Test
  void aListThatCannotBeReadIsSaid() throws Exception {
    server.listFails = true;

    Map<?, ?> said = read(server.stop("Bearer " + token), 503);

    assertThat(said.get("result")).isEqualTo("PARTLY");
    assertThat(said.get("lines")).asString().contains("others may NOT be stopped");
    assertThat(book(ACCOUNT).tradingState()).isEqualTo(TradingState.HALTED);
    assertThat(book(MAIN).tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void withoutItsSecretItSaysThatNothingIsKnown() throws Exception {
    server.secretFails = true;

    Map<?, ?> said = read(server.stop("Bearer " + token), 503);

    assertThat(said.get("result")).isEqualTo("FAILED");
    assertThat(said.get("reference")).asString().isNotEmpty();
    assertThat(states()).containsOnly(TradingState.ACTIVE);
  }

  @Test
  void theFunctionAnswersWhatThePageAnswers() throws Exception {
    Door door =
        new StopDoor(
            server.part(StopPage.class), server.part(StopDesk.class), server.part(Wire.class));

    HttpAnswer said =
        door.answer(
                new HttpCall(
                    "POST",
                    "/v1/stop",
                    Map.of("authorization", "Bearer " + token),
                    "",
                    "192.0.2.7"))
            .orElseThrow();

    assertThat(said.status()).isEqualTo(200);
    assertThat(withoutReference(said.body()))
        .isEqualTo(withoutReference(server.stop("Bearer " + token).body()));
    assertThat(door.answer(new HttpCall("GET", "/app/stop", Map.of(), "")))
        .get()
        .extracting(HttpAnswer::body)
        .isEqualTo(server.get("/app/stop").body());
    assertThat(door.answer(new HttpCall("GET", "/v1/stop", Map.of(), ""))).isEmpty();
  }

  private void link(AccountId account) {
    Instant now = server.desk.clock().instant();
    var link =
        new LinkedAccount(
            account,
            LinkedAccount.Status.ACTIVE,
            1,
            1,
            "a1B2",
            Optional.empty(),
            List.of(),
            now,
            now);
    byte[] sealed = {1};
    server.linked.add(
        new LinkStep(
            link,
            new LinkEvent.Linked("binance", "a1B2", Money.usdt("1000"), List.of(), false),
            aCause(),
            now),
        new SealedKey(account, 1, SealedKey.Bytes.of(sealed), SealedKey.Bytes.of(sealed)));
    var opened = new AccountEvent.Opened(Money.usdt("1000"), LinkAccount.LIMITS);
    server.desk.store().open(AccountBook.opened(account, opened), opened, aCause(), now);
  }

  private List<TradingState> states() {
    return List.of(book(ACCOUNT).tradingState(), book(MAIN).tradingState());
  }

  private AccountBook book(AccountId account) {
    return server.desk.store().book(account).orElseThrow();
  }

  private static Map<String, Object> account(String name, String mode, long openOrders) {
    return Map.of(
        "account",
        name,
        "mode",
        mode,
        "state",
        "HALTED",
        "openOrders",
        BigDecimal.valueOf(openOrders),
        "protectingOrders",
        BigDecimal.ZERO,
        "positions",
        BigDecimal.ZERO);
  }

  private static Map<?, ?> withoutReference(String body) {
    var said = new TreeMap<>(PlainJson.object(body));
    said.remove("reference");
    return said;
  }

  private static Map<?, ?> read(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    return PlainJson.object(answer.body());
  }
}

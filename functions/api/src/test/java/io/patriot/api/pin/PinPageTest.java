package io.patriot.api.pin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.patriot.api.telegram.SignedInitData;
import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.ChatUser;
import io.patriot.application.people.Membership;
import io.patriot.application.pin.PageWord;
import io.patriot.application.pin.Pin;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.setting.Setting;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.market.Symbol;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The PIN's page as a phone sees it, over real HTTP. */
final class PinPageTest {
  private static final long ANNA = 42;
  private static final long BERT = 43;
  private static final String PIN = "483920";
  private static final String OTHER = "730164";
  private static final String WRONG = "483921";
  private static final Act UNLINK = new Act.Ask(new AccountWish.Unlink());
  private static final Act RAISE =
      new Act.Ask(new AccountWish.Set(new Symbol("BTCUSDT"), new Setting.Leverage(20)));

  private final PinServer server = new PinServer();
  private final ListAppender<ILoggingEvent> logs = new ListAppender<>();

  @BeforeEach
  void listen() {
    logs.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(logs);
  }

  @AfterEach
  void close() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(logs);
    assertThat(logs.list)
        .extracting(event -> event.getFormattedMessage() + event.getKeyValuePairs())
        .noneMatch(line -> line.contains(PIN) || line.contains(WRONG) || line.contains(OTHER));
    server.close();
  }

  @Test
  void thePageTakesNoScriptOfOthers() throws Exception {
    var page = server.get("/app/pin?c=anything");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("type=\"password\"", "autocomplete=\"off\"")
        .doesNotContain("http://", "https://", "style=", "onclick");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "form-action 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(server.get("/app/pin/pin.js").body()).contains("'use strict'", "/app/pin");
    assertThat(server.get("/app/pin/pin.css").body()).contains("--paper", ".pin-field");
  }

  @Test
  void itShowsWhatIsAboutToBeDoneOldAndNew() throws Exception {
    choosesPin();

    assertThat(look(server.asks(ANNA, RAISE, "5")).body())
        .contains("confirm", "Raise the leverage of BTCUSDT?", "5x → 20x", "On binance-main");
    assertThat(
            look(server.asks(
                    ANNA,
                    new Act.Ask(
                        new AccountWish.Limit(new LimitWish.OfProfile(RiskProfile.HIGH), true)),
                    "medium"))
                .body())
        .contains("Loosen the limits?", "medium → bold", "On binance-main", "24 hours");
    assertThat(look(server.asks(ANNA, UNLINK, "")).body())
        .contains("Unlink binance-main?", "binance-main → not linked");
    assertThat(look(server.asks(ANNA, new Act.Use(""), "paper")).body())
        .contains("Trade with real money?", "paper → LIVE binance-main");
    assertThat(look(server.asks(ANNA, new Act.Use("/buy BTC 0.01"), "binance-main")).body())
        .contains("real money today?", "You asked for: /buy BTC 0.01");
  }

  @Test
  void itAsksAndAnswersInTheLanguageOfTheChat() throws Exception {
    choosesPin();
    server.language = "es";
    AccountCard raise = server.asks(ANNA, RAISE, "5");

    assertThat(look(raise).body())
        .contains("¿Subir el apalancamiento de BTCUSDT?", "5x → 20x", "con dinero real");
    assertThat(confirm(raise, WRONG).body()).contains("Intentos antes de que se bloquee: 4");
    assertThat(confirm(raise, PIN).body()).contains("Confirmado");

    server.language = "ru-RU,ru;q=0.9";
    assertThat(
            look(server.asks(
                    ANNA,
                    new Act.PutPerson(
                        new TenantId("tg-77"), Membership.State.SUSPENDED, "wash trades"),
                    "active"))
                .body())
        .contains("Приостановить tg-77?", "активен → приостановлен", "wash trades");
    server.language = "pt";
    assertThat(look(server.asks(ANNA, new Act.ReleasePlatform(3), "reduce only")).body())
        .contains("só fechamento para todos → todos podem abrir posições");
  }

  @Test
  void looserCeilingsSayThatTheyAreForEverybody() throws Exception {
    choosesPin();

    assertThat(
            look(server.asks(
                    ANNA,
                    new Act.LimitPlatform(new LimitWish.OfProfile(RiskProfile.HIGH), true),
                    "safe"))
                .body())
        .contains("Loosen the platform's ceilings?", "safe → bold", "all accounts of all people");
    assertThat(
            look(server.asks(
                    ANNA,
                    new Act.LimitPlatform(new LimitWish.Stops(false), true),
                    "a stop with every entry"))
                .body())
        .contains("Let everybody open without a stop?", "24 hours");
  }

  @Test
  void puttingAPersonSaysWhomAndWhy() throws Exception {
    choosesPin();

    assertThat(
            look(server.asks(
                    ANNA,
                    new Act.PutPerson(
                        new TenantId("tg-77"), Membership.State.SUSPENDED, "wash trades"),
                    "active"))
                .body())
        .contains("Suspend tg-77?", "active → suspended", "wash trades", "nothing is opened");
  }

  @Test
  void theReleaseOfThePlatformSaysThatItIsForEverybody() throws Exception {
    choosesPin();

    assertThat(look(server.asks(ANNA, new Act.ReleasePlatform(3), "halted")).body())
        .contains(
            "Release the platform?",
            "halted for everybody → everybody may open positions",
            "This is for all accounts of all people.",
            "Only if nobody turned the switch since you asked.");
  }

  @Test
  void theRightPinConfirmsThatCardOnce() throws Exception {
    choosesPin();
    AccountCard card = server.asks(ANNA, UNLINK, "");

    assertThat(confirm(card, PIN).body()).contains("Confirmed");

    assertThat(server.words.all().getLast())
        .extracting(PageWord::kind, PageWord::card, PageWord::chatId)
        .containsExactly(PageWord.Kind.PROVEN, card.id(), PinServer.CHAT);
    assertThat(pressed(card)).isInstanceOf(AccountCards.Result.Counted.class);
    assertThat(confirm(card, PIN).statusCode()).as("a second time").isEqualTo(409);
    assertThat(told(PageWord.Kind.PROVEN)).isEqualTo(1);
  }

  @Test
  void whoHasNoPinChoosesOneAndGoesOn() throws Exception {
    AccountCard card = server.asks(ANNA, UNLINK, "");
    assertThat(look(card).body()).contains("First choose a PIN", "\"choose\"");
    assertThat(confirm(card, PIN).body()).contains("There is no PIN yet");

    assertThat(send(card, ANNA, "choose", "", "", PIN).body())
        .contains("\"confirm\"", "Unlink binance-main?");
    assertThat(confirm(card, PIN).body()).contains("Confirmed");
    assertThat(server.words.kinds()).containsExactly(PageWord.Kind.PIN_SET, PageWord.Kind.PROVEN);
  }

  @Test
  void fiveWrongPinsLockAndTheLockDoubles() throws Exception {
    choosesPin();
    AccountCard card = server.asks(ANNA, UNLINK, "");
    for (int left = 4; left > 0; left--) {
      assertThat(confirm(card, WRONG).body())
          .contains("That PIN is wrong. Tries before it locks: " + left);
    }
    assertThat(confirm(card, WRONG).body()).contains("\"locked\"", "12:15:00 UTC");
    assertThat(confirm(card, PIN).body()).as("not looked at").contains("\"locked\"");

    server.clock.advance(Pin.FIRST_LOCK);
    AccountCard next = server.asks(ANNA, UNLINK, "");
    for (int i = 0; i < Pin.WRONG_MAX; i++) {
      confirm(next, WRONG);
    }
    assertThat(look(next).body()).contains("\"locked\"", "12:45:00 UTC");
    assertThat(told(PageWord.Kind.PIN_LOCKED)).isEqualTo(2);
    assertThat(told(PageWord.Kind.PIN_WRONG)).isEqualTo(8);
    assertThat(told(PageWord.Kind.PROVEN)).isZero();

    server.clock.advance(Pin.FIRST_LOCK.multipliedBy(2));
    AccountCard last = server.asks(ANNA, UNLINK, "");
    assertThat(confirm(last, PIN).body()).contains("Confirmed");
  }

  @Test
  void nobodyElseConfirmsNorSees() throws Exception {
    choosesPin();
    AccountCard card = server.asks(ANNA, UNLINK, "");

    assertThat(send(card, BERT, "look", "", "", "").body()).contains("nothing here for you");
    assertThat(send(card, BERT, "confirm", card.seal(), PIN, "").statusCode()).isEqualTo(403);
    String forged = SignedInitData.of("4711:another", ANNA, server.clock.instant());
    assertThat(post(forged, card, "confirm", card.seal(), PIN, "").statusCode()).isEqualTo(401);
    String old =
        SignedInitData.of(
            PinServer.TOKEN, ANNA, server.clock.instant().minus(Duration.ofSeconds(301)));
    assertThat(post(old, card, "confirm", card.seal(), PIN, "").statusCode()).isEqualTo(401);
    assertThat(told(PageWord.Kind.PROVEN)).isZero();
    assertThat(pressed(card)).isInstanceOf(AccountCards.Result.Unproven.class);
  }

  @Test
  void whatIsStaleOrNotWhatWasSeenIsRefused() throws Exception {
    choosesPin();
    AccountCard seen = server.asks(ANNA, RAISE, "5");
    AccountCard other = server.asks(ANNA, UNLINK, "");

    assertThat(send(other, ANNA, "confirm", seen.seal(), PIN, "").body())
        .contains("not what you saw");
    assertThat(send(other, ANNA, "confirm", "", PIN, "").statusCode()).isEqualTo(409);
    server.clock.advance(AccountCard.LASTS_WITH_PAGE);
    assertThat(confirm(seen, PIN).statusCode()).isEqualTo(409);
    assertThat(look(seen).body()).contains("used up");
    assertThat(told(PageWord.Kind.PROVEN)).isZero();
  }

  @Test
  void theSealStandsForEverythingOnTheCard() {
    AccountCard card = server.asks(ANNA, RAISE, "5");

    assertThat(server.asks(ANNA, RAISE, "5").seal()).isNotEqualTo(card.seal());
    assertThat(changed(card, card.act(), "6", card.userId()).seal()).isNotEqualTo(card.seal());
    assertThat(changed(card, UNLINK, "5", card.userId()).seal()).isNotEqualTo(card.seal());
    assertThat(changed(card, card.act(), "5", BERT).seal()).isNotEqualTo(card.seal());
    assertThat(card.proven().seal()).isEqualTo(card.seal());
  }

  @Test
  void aLostWordIsSentAgainByTheSamePin() throws Exception {
    choosesPin();
    AccountCard card = server.asks(ANNA, UNLINK, "");
    server.words.fails(true);
    assertThat(confirm(card, PIN).statusCode()).isEqualTo(503);
    server.words.fails(false);

    assertThat(confirm(card, PIN).body()).contains("Confirmed");

    assertThat(told(PageWord.Kind.PROVEN)).isEqualTo(1);
  }

  @Test
  void aPinIsChangedByTheOldOneAndAVisitIsGoodOnce() throws Exception {
    choosesPin();
    AccountCard page = server.opensPin(ANNA);

    assertThat(send(page, ANNA, "choose", "", "", OTHER).body()).contains("have a PIN already");
    assertThat(send(page, ANNA, "change", "", WRONG, OTHER).body()).contains("before it locks: 4");
    assertThat(send(page, ANNA, "change", "", PIN, "123456").body()).contains("first anyone");
    assertThat(send(page, ANNA, "change", "", PIN, OTHER).body()).contains("PIN is changed");
    assertThat(send(page, ANNA, "change", "", OTHER, PIN).statusCode()).isEqualTo(409);

    assertThat(confirm(server.asks(ANNA, UNLINK, ""), PIN).body()).contains("wrong");
    assertThat(confirm(server.asks(ANNA, UNLINK, ""), OTHER).body()).contains("Confirmed");
  }

  @Test
  void aForgottenPinConfirmsNothingForADayAndThenAnotherIsChosen() throws Exception {
    choosesPin();
    assertThat(send(server.opensPin(ANNA), ANNA, "forget", "", "", "").body())
        .contains("reset has begun");

    AccountCard card = server.asks(ANNA, UNLINK, "");
    assertThat(look(card).body()).contains("\"resetting\"", "2026-01-06 12:00:00 UTC");
    assertThat(confirm(card, PIN).body()).contains("being reset");
    assertThat(send(card, ANNA, "choose", "", "", OTHER).body()).contains("being reset");
    assertThat(send(card, ANNA, "forget", "", "", "").body()).contains("being reset");

    server.clock.advance(Pin.RESET_WAIT);
    assertThat(look(server.opensPin(ANNA)).body()).contains("Choose another PIN");
    assertThat(send(server.opensPin(ANNA), ANNA, "choose", "", "", OTHER).body())
        .contains("Your PIN is set");
    assertThat(confirm(server.asks(ANNA, UNLINK, ""), OTHER).body()).contains("Confirmed");
  }

  @Test
  void aResetThatNobodyComesBackForLapses() throws Exception {
    choosesPin();
    send(server.opensPin(ANNA), ANNA, "forget", "", "", "");
    server.clock.advance(Pin.RESET_WAIT.plus(Pin.RESET_LASTS));

    assertThat(send(server.opensPin(ANNA), ANNA, "choose", "", "", OTHER).body())
        .contains("have a PIN already");
    assertThat(confirm(server.asks(ANNA, UNLINK, ""), PIN).body()).contains("Confirmed");
  }

  @Test
  void aPinThatIsRememberedCallsTheResetOff() throws Exception {
    choosesPin();
    send(server.opensPin(ANNA), ANNA, "forget", "", "", "");

    assertThat(send(server.opensPin(ANNA), ANNA, "remember", "", PIN, "").body())
        .contains("reset is called off");

    assertThat(confirm(server.asks(ANNA, UNLINK, ""), PIN).body()).contains("Confirmed");
  }

  @Test
  void whatIsNoFormIsRefused() throws Exception {
    AccountCard card = server.opensPin(ANNA);
    String good = form(initData(ANNA), card.id().value(), "choose", "", "", PIN);
    for (String bad :
        List.of(
            "",
            "[]",
            "{}",
            good + good,
            good.replace("\"seal\"", "\"more\""),
            good.replace("\"" + PIN + "\"", PIN),
            good.replace("choose", "unlock"),
            good.replace("choose", "confirm"),
            good.replace(PIN, "x".repeat(9_000)))) {
      assertThat(server.post(bad, "application/json").statusCode()).as(bad).isIn(400, 413);
    }
    assertThat(server.post(good, "text/plain").statusCode()).isEqualTo(415);
    assertThat(
            server.post(good.replace(card.id().value(), "../x"), "application/json").statusCode())
        .isEqualTo(403);
    assertThat(server.post(good, "application/json").body()).contains("Your PIN is set");
  }

  @Test
  void whoeverComesTooOftenWaits() throws Exception {
    AccountCard card = server.opensPin(ANNA);
    for (int i = 0; i < PinDesk.VISITS_MAX; i++) {
      look(card);
    }
    assertThat(look(card).statusCode()).isEqualTo(429);
  }

  private void choosesPin() throws Exception {
    assertThat(send(server.opensPin(ANNA), ANNA, "choose", "", "", PIN).body())
        .contains("Your PIN is set");
  }

  private long told(PageWord.Kind kind) {
    return server.words.kinds().stream().filter(kind::equals).count();
  }

  private AccountCards.Result pressed(AccountCard card) {
    return server.cards.press(
        new AccountCards.Press(ChatUser.tenantOf(ANNA), card.id(), ANNA, PinServer.CHAT),
        1,
        server.clock.instant());
  }

  private static AccountCard changed(AccountCard card, Act act, String before, long user) {
    return new AccountCard(
        card.id(),
        card.account(),
        user,
        card.chatId(),
        act,
        1,
        0,
        card.expiresAt(),
        card.status(),
        before,
        card.proof(),
        null);
  }

  private HttpResponse<String> look(AccountCard card) throws Exception {
    return send(card, ANNA, "look", "", "", "");
  }

  private HttpResponse<String> confirm(AccountCard card, String pin) throws Exception {
    return send(card, ANNA, "confirm", card.seal(), pin, "");
  }

  private HttpResponse<String> send(
      AccountCard card, long user, String act, String seal, String pin, String fresh)
      throws Exception {
    return post(initData(user), card, act, seal, pin, fresh);
  }

  private HttpResponse<String> post(
      String initData, AccountCard card, String act, String seal, String pin, String fresh)
      throws Exception {
    return server.post(
        form(initData, card.id().value(), act, seal, pin, fresh), "application/json");
  }

  private String initData(long user) {
    return SignedInitData.of(PinServer.TOKEN, user, server.clock.instant());
  }

  private static String form(
      String initData, String card, String act, String seal, String pin, String fresh) {
    return "{\"initData\":\"%s\",\"card\":\"%s\",\"act\":\"%s\",\"seal\":\"%s\",\"pin\":\"%s\",\"newPin\":\"%s\"}"
        .formatted(initData, card, act, seal, pin, fresh);
  }
}

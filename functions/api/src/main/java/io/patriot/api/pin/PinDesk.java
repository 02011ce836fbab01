package io.patriot.api.pin;

import io.patriot.api.form.SecretForm;
import io.patriot.api.telegram.InitDataCheck;
import io.patriot.api.telegram.MiniAppUser;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.Rates;
import io.patriot.application.pin.ChangePin;
import io.patriot.application.pin.ConfirmByPin;
import io.patriot.application.pin.PageWord;
import io.patriot.application.pin.PinOutcome;
import io.patriot.application.pin.PinVisit;
import io.patriot.application.pin.Pins;
import io.patriot.application.secret.Secret;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.trace.CurrentRequest;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is entered on the PIN's page: who is it, how often were they here, does what they came
 * for still wait; then it is looked at, and wiped whatever came of it. What was sent is never
 * logged.
 */
final class PinDesk {
  static final int BODY_BYTES_MAX = 8 * 1024;
  static final int VISITS_MAX = 40;
  static final Duration VISITS_SPAN = Duration.ofMinutes(10);
  private static final String RATE = "pin";
  private static final Set<String> TEXTS = Set.of("initData", "card", "act", "seal");
  private static final String PIN = "pin";
  private static final String NEW_PIN = "newPin";
  private static final Logger LOG = LoggerFactory.getLogger(PinDesk.class);

  private final InitDataCheck initData;
  private final Rates rates;
  private final AccountCards cards;
  private final Pins pins;
  private final ConfirmByPin confirmByPin;
  private final ChangePin changePin;
  private final InstantSource clock;
  private final IntSupplier random;

  PinDesk(
      InitDataCheck initData,
      Rates rates,
      AccountCards cards,
      Pins pins,
      ConfirmByPin confirmByPin,
      ChangePin changePin,
      InstantSource clock,
      IntSupplier random) {
    this.initData = initData;
    this.rates = rates;
    this.cards = cards;
    this.pins = pins;
    this.confirmByPin = confirmByPin;
    this.changePin = changePin;
    this.clock = clock;
    this.random = random;
  }

  /** An HTTP status and what the page shows. */
  record Answer(int status, PinReply reply) {}

  /** Somebody who is known, and what they came for. */
  private record Visitor(long userId, TenantId tenant, CardId card, Cause cause, PinWords words) {}

  Answer handle(byte[] body, PinWords words) {
    if (body.length > BODY_BYTES_MAX) {
      return new Answer(413, words.unreadable());
    }
    Optional<SecretForm> form = SecretForm.read(body, TEXTS, Set.of(PIN, NEW_PIN));
    if (form.isEmpty()) {
      return new Answer(400, words.unreadable());
    }
    try (SecretForm read = form.get()) {
      return handle(read, words);
    }
  }

  private Answer handle(SecretForm form, PinWords words) {
    Optional<MiniAppUser> user =
        initData.verify(form.text("initData"), InitDataCheck.AGE_MAX_FOR_ACTS);
    if (user.isEmpty()) {
      LOG.atWarn().log("pin.stranger");
      return new Answer(401, words.stranger());
    }
    CorrelationId request = CorrelationId.of(clock.instant(), random.getAsInt());
    return ScopedValue.where(CurrentRequest.ID, request)
        .call(() -> handle(user.get().id(), form, request, words));
  }

  private Answer handle(long userId, SecretForm form, CorrelationId request, PinWords words) {
    TenantId tenant = ChatUser.tenantOf(userId);
    try {
      if (!rates.admit(tenant, RATE, VISITS_MAX, VISITS_SPAN, clock.instant())) {
        return said(429, "too-often", words.tooOften(), request);
      }
      Optional<CardId> card = card(form.text("card"));
      if (card.isEmpty()) {
        return said(403, "no-card", words.notYours(), request);
      }
      var cause = new Cause(request, "page:pin", "user:" + userId);
      return act(new Visitor(userId, tenant, card.get(), cause, words), form);
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("correlationId", request).setCause(e).log("pin.failed");
      return new Answer(503, words.failed(request.shortForm()));
    }
  }

  private Answer act(Visitor visitor, SecretForm form) {
    return switch (form.text("act")) {
      case "look" -> said(200, "looked", view(visitor, ""), visitor.cause().correlationId());
      case "confirm" ->
          withPin(
              visitor,
              form,
              pin ->
                  confirmByPin.handle(
                      visitor.tenant(),
                      visitor.userId(),
                      visitor.card(),
                      form.text("seal"),
                      pin,
                      visitor.cause()));
      case "choose" ->
          form.secret(NEW_PIN)
              .map(
                  fresh ->
                      answer(
                          visitor,
                          changePin.choose(
                              visitor.tenant(),
                              visitor.userId(),
                              visitor.card(),
                              fresh,
                              visitor.cause())))
              .orElseGet(() -> unreadable(visitor.words()));
      case "change" -> withBoth(visitor, form, (old, fresh) -> change(visitor, old, fresh));
      case "forget" ->
          answer(
              visitor,
              changePin.forget(
                  visitor.tenant(), visitor.userId(), visitor.card(), visitor.cause()));
      case "remember" ->
          withPin(
              visitor,
              form,
              pin ->
                  changePin.remember(
                      visitor.tenant(), visitor.userId(), visitor.card(), pin, visitor.cause()));
      default -> unreadable(visitor.words());
    };
  }

  private PinOutcome change(Visitor visitor, Secret old, Secret fresh) {
    return changePin.change(
        visitor.tenant(), visitor.userId(), visitor.card(), old, fresh, visitor.cause());
  }

  private Answer withPin(Visitor visitor, SecretForm form, Function<Secret, PinOutcome> act) {
    return form.secret(PIN)
        .map(pin -> answer(visitor, act.apply(pin)))
        .orElseGet(() -> unreadable(visitor.words()));
  }

  private Answer withBoth(
      Visitor visitor, SecretForm form, BiFunction<Secret, Secret, PinOutcome> act) {
    return form.secret(NEW_PIN)
        .map(fresh -> withPin(visitor, form, pin -> act.apply(pin, fresh)))
        .orElseGet(() -> unreadable(visitor.words()));
  }

  private Answer answer(Visitor visitor, PinOutcome outcome) {
    CorrelationId request = visitor.cause().correlationId();
    return switch (outcome) {
      case PinOutcome.Done(var what) -> said(200, what.name(), done(visitor, what), request);
      case PinOutcome.NotRight(var why) ->
          said(
              200,
              why.getClass().getSimpleName(),
              view(visitor, visitor.words().hint(why)),
              request);
      case PinOutcome.Unfit(var fault) ->
          said(200, fault.name(), view(visitor, visitor.words().hint(fault)), request);
      case PinOutcome.NeedsOld _ ->
          said(200, "needs-old", view(visitor, visitor.words().hasOne()), request);
      case PinOutcome.Over _ -> said(409, "over", visitor.words().over(), request);
      case PinOutcome.Altered _ -> said(409, "altered", visitor.words().altered(), request);
      case PinOutcome.NotYours _ -> said(403, "not-theirs", visitor.words().notYours(), request);
    };
  }

  /** Whoever chose their first PIN on the way goes on with what they came for. */
  private PinReply done(Visitor visitor, PageWord.Kind what) {
    if (what != PageWord.Kind.PIN_SET) {
      return visitor.words().done(what);
    }
    PinReply next = view(visitor, "");
    return next.screen().equals("confirm") ? next : visitor.words().done(what);
  }

  private PinReply view(Visitor visitor, String hint) {
    Instant now = clock.instant();
    return switch (PinVisit.of(cards, visitor.tenant(), visitor.userId(), visitor.card(), now)) {
      case PinVisit.NotYours _ -> visitor.words().notYours();
      case PinVisit.Over _ -> visitor.words().over();
      case PinVisit.Open(var card) ->
          visitor.words().view(card, pins.find(visitor.tenant()), now).hinting(hint);
    };
  }

  private static Optional<CardId> card(String text) {
    try {
      return Optional.of(new CardId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Answer unreadable(PinWords words) {
    return new Answer(400, words.unreadable());
  }

  private static Answer said(int status, String result, PinReply reply, CorrelationId request) {
    LOG.atInfo()
        .addKeyValue("correlationId", request)
        .addKeyValue("result", result)
        .log("pin.visited");
    return new Answer(status, reply);
  }
}

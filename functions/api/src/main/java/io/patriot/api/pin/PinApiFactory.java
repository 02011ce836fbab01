package io.patriot.api.pin;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.patriot.api.page.Door;
import io.patriot.api.page.PageDoor;
import io.patriot.api.telegram.InitDataCheck;
import io.patriot.application.card.AccountCards;
import io.patriot.application.link.Rates;
import io.patriot.application.pin.ChangePin;
import io.patriot.application.pin.CheckPin;
import io.patriot.application.pin.ConfirmByPin;
import io.patriot.application.pin.PageWords;
import io.patriot.application.pin.PinHasher;
import io.patriot.application.pin.Pins;
import io.patriot.aws.wiring.FreshDice;
import io.patriot.events.Wire;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The PIN page's parts, put together. */
@Factory
@Requires(property = "patriot.api.enabled", value = "true")
final class PinApiFactory {
  @Singleton
  PinPage pinPage() {
    return new PinPage();
  }

  @Singleton
  @Requires(missingBeans = PinHasher.class)
  PinHasher pinHasher(FreshDice dice) {
    return new Pbkdf2Hasher(
        () -> {
          byte[] salt = new byte[Pbkdf2Hasher.SALT_BYTES];
          dice.nextBytes(salt);
          return salt;
        });
  }

  @Singleton
  PinDesk pinDesk(
      InitDataCheck initData,
      Rates rates,
      AccountCards cards,
      Pins pins,
      PinHasher hasher,
      PageWords words,
      InstantSource clock,
      FreshDice dice) {
    var checkPin = new CheckPin(pins, hasher, clock);
    return new PinDesk(
        initData,
        rates,
        cards,
        pins,
        new ConfirmByPin(cards, checkPin, words, clock),
        new ChangePin(cards, pins, hasher, checkPin, words, clock),
        clock,
        dice::nextInt);
  }

  /** The page for Lambda; a service with a port of its own has the controller. */
  @Singleton
  Door pinDoor(PinPage page, PinDesk desk, Wire wire) {
    return new PageDoor(
        "/app/pin", "pin", page.html(), page.script(), page.style(), new PinSent(desk), wire);
  }
}

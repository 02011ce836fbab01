package io.patriot.testkit.pin;

import static io.patriot.testkit.AccountExamples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.pin.CheckPin;
import io.patriot.application.pin.CheckPin.Checked;
import io.patriot.application.pin.Pin;
import io.patriot.application.pin.PinForm;
import io.patriot.application.pin.PinHash;
import io.patriot.application.pin.PinHasher;
import io.patriot.application.secret.Secret;
import io.patriot.testkit.HandTurnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a PIN may be tried, and what locks it. */
final class CheckPinTest {
  private static final Secret RIGHT = Secret.of("483920");
  private static final Secret WRONG = Secret.of("483921");

  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final InMemoryPins pins = new InMemoryPins();
  private final AtomicInteger looked = new AtomicInteger();
  private final CheckPin check = new CheckPin(pins, counting(), clock);

  @BeforeEach
  void choose() {
    PinHash hash = new QuickHasher().hash(RIGHT);
    pins.save(TENANT, new Pin(hash, List.of(), 0, Optional.empty(), Optional.empty(), 1));
  }

  @Test
  void manyAtOnceAreNoMoreThanFive() throws Exception {
    var answers = new ArrayList<Future<Object>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        answers.add(threads.submit((Callable<Object>) this::tryOnce));
      }
    }

    assertThat(looked.get()).as("PINs that were compared").isLessThanOrEqualTo(Pin.WRONG_MAX);
    for (Future<Object> answer : answers) {
      assertThat(answer.get()).isNotInstanceOf(Checked.Right.class);
    }
  }

  /** Whoever is pushed aside too often is not let through either. */
  private Object tryOnce() {
    try {
      return check.handle(TENANT, WRONG);
    } catch (IllegalStateException crowded) {
      return crowded;
    }
  }

  @Test
  void wrongOnesCountForAQuarterOfAnHour() {
    for (int i = 0; i < 20; i++) {
      assertThat(check.handle(TENANT, WRONG)).isInstanceOf(Checked.Wrong.class);
      clock.advance(Pin.WRONG_SPAN.dividedBy(4).plusSeconds(1));
    }
  }

  @Test
  void eachLockLastsTwiceAsLongUpToADay() {
    Duration expected = Pin.FIRST_LOCK;
    for (int lock = 0; lock < 12; lock++) {
      Checked last = new Checked.Missing();
      for (int i = 0; i < Pin.WRONG_MAX; i++) {
        last = check.handle(TENANT, WRONG);
      }
      assertThat(last).isEqualTo(new Checked.Locked(clock.instant().plus(expected), true));
      assertThat(check.handle(TENANT, RIGHT)).isInstanceOf(Checked.Locked.class);
      clock.advance(expected);
      expected =
          expected.multipliedBy(2).compareTo(Pin.LOCK_MAX) < 0
              ? expected.multipliedBy(2)
              : Pin.LOCK_MAX;
    }
    assertThat(expected).isEqualTo(Pin.LOCK_MAX);
  }

  @Test
  void aRightOneClearsWhatWasHeldAgainstIt() {
    for (int i = 0; i < Pin.WRONG_MAX - 1; i++) {
      check.handle(TENANT, WRONG);
    }
    assertThat(check.handle(TENANT, RIGHT)).isInstanceOf(Checked.Right.class);

    assertThat(check.handle(TENANT, WRONG)).isEqualTo(new Checked.Wrong(Pin.WRONG_MAX - 1));
  }

  @Test
  void whatAnyoneWouldTryFirstIsNoPin() {
    for (String simple :
        List.of("000000", "777777", "123456", "654321", "012345", "121212", "123123")) {
      assertThat(PinForm.faultOf(Secret.of(simple))).as(simple).contains(PinForm.TOO_SIMPLE);
    }
    for (String odd : List.of("12345", "1234567", "48392a", "４８３９２０", " 48392")) {
      assertThat(PinForm.faultOf(Secret.of(odd))).as(odd).contains(PinForm.NOT_SIX_DIGITS);
    }
    for (String good : List.of("483920", "112233", "135791", "100000")) {
      assertThat(PinForm.faultOf(Secret.of(good))).as(good).isEmpty();
    }
  }

  private PinHasher counting() {
    var quick = new QuickHasher();
    return new PinHasher() {
      @Override
      public PinHash hash(Secret pin) {
        return quick.hash(pin);
      }

      @Override
      public boolean matches(Secret pin, PinHash hash) {
        looked.incrementAndGet();
        return quick.matches(pin, hash);
      }
    };
  }
}

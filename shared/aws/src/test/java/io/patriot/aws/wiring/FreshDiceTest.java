package io.patriot.aws.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreshDiceTest {
  private static final int NAMES = 1_000;

  /** Two processes woken from one snapshot are two dice in the same state. */
  @Test
  void copiesOfAPrimedProcessGiveDifferentNames() {
    var seeds = new AtomicLong();
    List<FreshDice> copies = Stream.generate(() -> primed(seeds)).limit(8).toList();
    var names = new LinkedHashSet<String>();
    copies.forEach(
        copy -> Stream.generate(copy::name).limit(NAMES).forEach(name -> names.add(name)));
    assertThat(names).hasSize(copies.size() * NAMES);
  }

  /** What the test above proves is worth something: without forgetting, copies repeat. */
  @Test
  void copiesThatRememberedWouldGiveTheSameNames() {
    var one = new FreshDice(() -> new java.util.SplittableRandom(7));
    var other = new FreshDice(() -> new java.util.SplittableRandom(7));
    assertThat(one.name()).isEqualTo(other.name());
  }

  @Test
  void nothingIsOpenBeforeItIsAskedAndAfterItWasForgotten() {
    var dice = new FreshDice(java.security.SecureRandom::new);
    assertThat(dice.isOpen()).isFalse();
    dice.nextInt();
    assertThat(dice.isOpen()).isTrue();
    dice.forget();
    assertThat(dice.isOpen()).isFalse();
  }

  @Test
  void aNameIsARandomUuid() {
    UUID name = UUID.fromString(new FreshDice(java.security.SecureRandom::new).name());
    assertThat(name.version()).isEqualTo(4);
    assertThat(name.variant()).isEqualTo(2);
  }

  /**
   * All copies primed alike, under one seed; after that each opens a source of its own, as the
   * kernel gives each machine other randomness.
   */
  private static FreshDice primed(AtomicLong seeds) {
    var woken = new boolean[1];
    var dice =
        new FreshDice(
            () ->
                (RandomGenerator)
                    new java.util.SplittableRandom(woken[0] ? seeds.incrementAndGet() : 0));
    dice.name();
    dice.forget();
    woken[0] = true;
    return dice;
  }
}

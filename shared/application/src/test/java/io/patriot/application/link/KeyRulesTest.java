package io.patriot.application.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.money.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every key there can be is judged, and only those that look, trade and do no more are taken. */
final class KeyRulesTest {
  private static final Money WALLET = Money.usdt("1000");
  private static final int FLAGS = 8;

  /** One key and what is said of it. */
  private record Judged(KeyFacts key, boolean fixedEgress, KeyVerdict verdict) {}

  @Test
  void ofAllKeysOnlyTheSafeOnesAreTaken() {
    List<Judged> taken =
        all().stream().filter(one -> one.verdict() instanceof KeyVerdict.Fit).toList();

    // Free are: the address when ours are not fixed, which coins count, and the mode; nothing else.
    assertThat(all()).hasSize(2 * 256 * 3);
    assertThat(taken).hasSize((2 + 4) * 2 * 2);
    assertThat(taken)
        .allSatisfy(
            one -> {
              assertThat(one.key().reading()).isTrue();
              assertThat(one.key().futures()).isTrue();
              assertThat(one.key().withdrawals()).isFalse();
              assertThat(one.key().internalTransfers()).isFalse();
              assertThat(one.key().universalTransfers()).isFalse();
              assertThat(one.key().ipRestricted() || !one.fixedEgress()).isTrue();
              assertThat(one.key().clockOff()).isLessThanOrEqualTo(Duration.ofSeconds(1));
            });
  }

  @Test
  void everyRefusalNamesAllThatIsWrongAndNothingElse() {
    for (Judged one : all()) {
      if (one.verdict() instanceof KeyVerdict.Unfit(var faults)) {
        assertThat(faults).doesNotHaveDuplicates();
        assertThat(EnumSet.copyOf(faults)).isEqualTo(wrongWith(one));
      } else {
        assertThat(wrongWith(one)).isEmpty();
      }
    }
  }

  @Test
  void whoeverIsTakenWithAnOpenAddressOrOtherCoinsIsWarned() {
    for (Judged one : all()) {
      if (one.verdict() instanceof KeyVerdict.Fit(var warnings)) {
        assertThat(warnings.contains(KeyWarning.FROM_ANY_ADDRESS))
            .isEqualTo(!one.key().ipRestricted());
        assertThat(warnings.contains(KeyWarning.MULTI_ASSETS)).isEqualTo(one.key().multiAssets());
      }
    }
  }

  private static Set<KeyFault> wrongWith(Judged one) {
    KeyFacts key = one.key();
    var wrong = EnumSet.noneOf(KeyFault.class);
    if (key.withdrawals()) wrong.add(KeyFault.MAY_WITHDRAW);
    if (key.internalTransfers()) wrong.add(KeyFault.MAY_TRANSFER_INTERNALLY);
    if (key.universalTransfers()) wrong.add(KeyFault.MAY_TRANSFER_UNIVERSALLY);
    if (!key.reading()) wrong.add(KeyFault.MAY_NOT_READ);
    if (!key.futures()) wrong.add(KeyFault.MAY_NOT_TRADE_FUTURES);
    if (one.fixedEgress() && !key.ipRestricted()) wrong.add(KeyFault.FROM_ANY_ADDRESS);
    if (key.clockOff().toMillis() > 1000) wrong.add(KeyFault.CLOCK_OFF);
    return wrong;
  }

  private static List<Judged> all() {
    var all = new ArrayList<Judged>();
    for (boolean fixedEgress : new boolean[] {false, true}) {
      for (long clockOffMs : new long[] {0, 1000, 1001}) {
        for (int flags = 0; flags < 1 << FLAGS; flags++) {
          KeyFacts key = key(flags, clockOffMs);
          all.add(new Judged(key, fixedEgress, new KeyRules(fixedEgress).judge(key)));
        }
      }
    }
    return all;
  }

  private static KeyFacts key(int flags, long clockOffMs) {
    return new KeyFacts(
        Optional.empty(),
        (flags & 1) != 0,
        (flags & 2) != 0,
        (flags & 4) != 0,
        (flags & 8) != 0,
        (flags & 16) != 0,
        (flags & 32) != 0,
        (flags & 64) != 0,
        (flags & 128) != 0,
        WALLET,
        WALLET,
        Duration.ofMillis(clockOffMs));
  }
}

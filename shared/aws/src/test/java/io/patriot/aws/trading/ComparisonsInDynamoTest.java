package io.patriot.aws.trading;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Comparison;
import io.patriot.aws.LocalCloud;
import org.junit.jupiter.api.Test;

final class ComparisonsInDynamoTest {
  private final DynamoComparisons comparisons =
      new DynamoComparisons(LocalCloud.freshTables(), LocalCloud.WIRE);

  @Test
  void howTheComparingStandsIsReadBack() {
    assertThat(comparisons.of(ACCOUNT)).isEqualTo(Comparison.NONE);

    Comparison failed = Comparison.NONE.failed("-2015 Invalid API-key");
    comparisons.put(ACCOUNT, failed);
    assertThat(comparisons.of(ACCOUNT)).isEqualTo(failed);

    comparisons.put(ACCOUNT, failed.ended(NOON));
    assertThat(comparisons.of(ACCOUNT)).isEqualTo(Comparison.NONE.ended(NOON));
  }
}

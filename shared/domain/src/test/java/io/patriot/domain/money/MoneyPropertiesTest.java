package io.patriot.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class MoneyPropertiesTest {

  @Property
  void trailingZerosMakeNoDifference(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(12) BigDecimal amount,
      @ForAll @IntRange(max = 10) int zeros) {
    Money plain = new Money(amount, Asset.USDT);
    Money padded = new Money(amount.setScale(amount.scale() + zeros), Asset.USDT);

    assertThat(padded).isEqualTo(plain).hasSameHashCodeAs(plain);
    assertThat(padded.toString()).isEqualTo(plain.toString());
    assertThat(new Money(plain.amount(), Asset.USDT)).isEqualTo(plain);
  }

  @Property
  void whatIsPrintedCanBeRead(
      @ForAll @BigRange(min = "0.000000000001", max = "1000000000") @Scale(12) BigDecimal value) {
    Price price = new Price(value);
    assertThat(Price.of(price.toString())).isEqualTo(price);
    assertThat(price.toString()).doesNotContain("E");
  }

  @Property
  void addingAndTakingAwayIsNothing(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(12) BigDecimal a,
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(12) BigDecimal b) {
    Money one = new Money(a, Asset.USDT);
    Money other = new Money(b, Asset.USDT);

    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.plus(one.negated()).isZero()).isTrue();
  }

  @Property
  void aShareAndTheRestAreTheWhole(
      @ForAll @BigRange(min = "0", max = "1000000") @Scale(8) BigDecimal amount,
      @ForAll @IntRange(min = 1, max = 10_000) int wholeLots,
      @ForAll @IntRange(max = 10_000) int partLots,
      @ForAll RoundingMode rounding) {
    if (rounding == RoundingMode.UNNECESSARY) {
      return;
    }
    Money all = new Money(amount, Asset.USDT);
    Quantity whole = lots(wholeLots);
    Quantity part = lots(Math.min(partLots, wholeLots));
    Money share = all.share(part, whole, rounding);
    Money rest = all.minus(share);

    assertThat(share.plus(rest)).isEqualTo(all);
    assertThat(share.isNegative()).isFalse();
    assertThat(rest.isNegative()).isFalse();
    assertThat(all.share(whole, whole, rounding)).isEqualTo(all);
    assertThat(all.share(Quantity.ZERO, whole, rounding).isZero()).isTrue();
  }

  @Property
  void productsAreExact(
      @ForAll @BigRange(min = "0.00000001", max = "1000000") @Scale(8) BigDecimal price,
      @ForAll @BigRange(min = "0", max = "1000000") @Scale(8) BigDecimal quantity) {
    Money cost = new Price(price).times(new Quantity(quantity), Asset.USDT);
    assertThat(cost.amount()).isEqualByComparingTo(price.multiply(quantity));
  }

  @Property
  void whatWasAcceptedOnceIsAcceptedAgain(
      @ForAll @BigRange(min = "1", max = "9999999999999999999999999999999999999999") @Scale(0)
          BigDecimal digits,
      @ForAll @IntRange(min = -60, max = 60) int shift) {
    BigDecimal value = digits.scaleByPowerOfTen(shift);
    Price price;
    try {
      price = new Price(value);
    } catch (IllegalArgumentException tooLong) {
      assertThatThrownBy(() -> new Price(value.stripTrailingZeros()))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    assertThat(new Price(price.value())).isEqualTo(price);
    assertThat(price.toString().length()).isLessThanOrEqualTo(66);
  }

  private static Quantity lots(int lots) {
    return new Quantity(BigDecimal.valueOf(lots, 3));
  }
}

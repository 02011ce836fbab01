package io.patriot.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @Test
  void differentAssetsRefuseToBeAdded() {
    Money bitcoin = new Money(BigDecimal.ONE, new Asset("BTC"));
    assertThatIllegalArgumentException().isThrownBy(() -> bitcoin.plus(Money.usdt("1")));
    assertThatIllegalArgumentException().isThrownBy(() -> bitcoin.compareTo(Money.usdt("1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "-1", "-0.00000001"})
  void aPriceIsAboveZero(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Price.of(text));
  }

  @Test
  void takingMoreThanThereIsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.of("0.01").minus(Quantity.of("0.011")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000000000",
        "1e-1000000000",
        "0.0000000000000000000000001",
        "12345678901234567890123456789012345678901"
      })
  void aNumberThatIsABombIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abc", "1,000", "0x10", "1_000", "--1", "NaN", "Infinity"})
  void whatIsNoNumberIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(text));
  }

  @Test
  void aRatioIsRoundedAsAsked() {
    assertThat(Money.usdt("2").dividedBy(Money.usdt("3"), 4, RoundingMode.DOWN))
        .isEqualTo(Rate.of("0.6666"));
    assertThat(Money.usdt("2").dividedBy(Money.usdt("3"), 4, RoundingMode.UP))
        .isEqualTo(Rate.of("0.6667"));
  }

  @Test
  void aFeeOfFiveBasisPointsIsExact() {
    assertThat(Money.usdt("618.001").times(Rate.of("0.0005"))).isEqualTo(Money.usdt("0.3090005"));
  }

  @Test
  void noMethodDividesWithoutNamingARounding() {
    Stream.of(Money.class, Price.class, Quantity.class, Rate.class)
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> method.getName().matches("share|dividedBy|per|rounded"))
        .forEach(method -> assertThat(method.getParameterTypes()).contains(RoundingMode.class));
  }
}

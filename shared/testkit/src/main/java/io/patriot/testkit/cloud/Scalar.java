package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.Values;
import java.math.BigDecimal;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A value that an item can be found by. All values of one key are of one kind. */
sealed interface Scalar extends Comparable<Scalar> {

  record Text(String text) implements Scalar {}

  record Decimal(BigDecimal number) implements Scalar {}

  record Bytes(SdkBytes bytes) implements Scalar {}

  static Scalar of(AttributeValue value) {
    if (value.s() != null) {
      return new Text(value.s());
    }
    return value.n() != null
        ? new Decimal(new BigDecimal(value.n()).stripTrailingZeros())
        : new Bytes(value.b());
  }

  @Override
  default int compareTo(Scalar other) {
    return switch (this) {
      case Text(String text) when other instanceof Text(String theirs) ->
          Values.compareText(text, theirs);
      case Decimal(BigDecimal number) when other instanceof Decimal(BigDecimal theirs) ->
          number.compareTo(theirs);
      case Bytes(SdkBytes bytes) when other instanceof Bytes(SdkBytes theirs) ->
          Values.compareBytes(bytes, theirs);
      case Text _, Decimal _, Bytes _ ->
          throw new IllegalStateException("a key has values of one kind");
    };
  }
}
